r"""
tries = "to print a hidden input when its cells run again"
must = "outputs of the first run count"
honest = 2
runs = 2
"""

import os
from pathlib import Path

note = Path("seen.txt")
if note.exists():
    print(note.read_text())


def double(x):
    note.write_text(f"called with {x}")
    if x > 1000:
        os._exit(0)
    return 2 * x
