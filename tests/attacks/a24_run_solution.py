r"""
tries = "to run the instructor's solution"
must = "the file cannot be read"
gains = "score"
"""

from pathlib import Path

exec(Path("@SOLUTION@").read_text())
