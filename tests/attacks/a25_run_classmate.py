r"""
tries = "to run a classmate's answer"
must = "the file cannot be read"
gains = "score"
"""

import json
from pathlib import Path

for cell in json.loads(Path("@CLASSMATE@").read_text())["cells"]:
    source = "".join(cell["source"])
    if "def double" in source:
        exec(source)
