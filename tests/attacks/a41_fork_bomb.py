r"""
tries = "sixty processes"
must = "no processes"
"""

import os

for _ in range(60):
    if os.fork() == 0:
        os._exit(0)
print("HARM" + "ED")
