r"""
tries = "to send things to a local listener"
must = "no sockets"
"""

import socket

socket.create_connection(("127.0.0.1", int("@PORT@")), 2).close()
print("HARM" + "ED")
