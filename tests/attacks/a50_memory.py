r"""
tries = "1.6 GiB of memory"
must = "limits of memory"
"""

block = bytearray(1600 << 20)
print("HARM" + "ED")
