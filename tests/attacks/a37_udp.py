r"""
tries = "to send a datagram"
must = "no sockets"
"""

import socket

socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(
    b"x", ("127.0.0.1", int("@PORT@"))
)
print("HARM" + "ED")
