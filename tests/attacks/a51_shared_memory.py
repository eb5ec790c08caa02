r"""
tries = "3 GiB of shared memory"
must = "limits of address space"
"""

import mmap

block = mmap.mmap(-1, 3 << 30)
print("HARM" + "ED")
