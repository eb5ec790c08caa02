r"""
tries = "six thousand files"
must = "files are counted, and whoever writes too many is stopped"
"""

from pathlib import Path

for number in range(6000):
    Path(f"{number}").touch()
print("HARM" + "ED")
