r"""
tries = "to read the environment of all processes"
must = "only its own is there"
"""

from pathlib import Path

for place in Path("/proc").glob("[0-9]*/environ"):
    try:
        print(place.read_bytes())
    except OSError:
        continue
