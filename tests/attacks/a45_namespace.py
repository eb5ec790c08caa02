r"""
tries = "a user namespace, to become root in it"
must = "no namespaces"
"""

import ctypes

if ctypes.CDLL(None).unshare(0x10000000) == 0:
    print("HARM" + "ED")
