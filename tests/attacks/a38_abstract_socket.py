r"""
tries = "to talk to a service of this machine"
must = "no sockets"
"""

import socket

socket.socket(socket.AF_UNIX).connect("\0@ABSTRACT@")
print("HARM" + "ED")
