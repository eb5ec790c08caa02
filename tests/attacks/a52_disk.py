r"""
tries = "a file of 200 MB"
must = "limits of file size"
"""

from pathlib import Path

with Path("big").open("wb") as file:
    file.truncate(200 << 20)
print("HARM" + "ED")
