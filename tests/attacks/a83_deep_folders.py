r"""
tries = "folders nested so deep that they cannot be removed"
must = "they are removed all the same, and the right answer counts"
honest = 4
gains = "none"
"""

import os
from pathlib import Path


def double(x):
    return 2 * x


Path("attack-deep").mkdir()
os.chdir("attack-deep")
for _ in range(1500):
    Path("d").mkdir()
    os.chdir("d")
