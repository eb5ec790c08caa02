r"""
tries = "540 MB in files that are small enough each"
must = "what all files take together is bounded"
"""

from pathlib import Path

for number in range(9):
    with Path(f"{number}").open("wb") as file:
        file.truncate(60 << 20)
print("HARM" + "ED")
