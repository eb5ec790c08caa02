r"""
tries = "to list folders around its own"
must = "only its own folder opens"
"""

import os

for folder in ("@ROOT@", "@OUTSIDE@", "/proc/self/root@OUTSIDE@", "/proc/self/cwd/.."):
    try:
        print("HARM" + "ED", sorted(os.listdir(folder))[0])
    except OSError as error:
        print(error)
