r"""
tries = "to act after the grading"
must = "the process is killed, and writes nowhere else"
"""

import atexit
from pathlib import Path

atexit.register(Path("@HARM@").touch)
