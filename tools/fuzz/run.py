"""Fuzzes one reader, guided by coverage. Needs atheris, which is not in the lock file.

Usage: `python tools/fuzz/run.py frames 300`, for 300 seconds. What was found stays in
the corpus when it is new; a find is written to `crash-...` in the current folder.
"""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
os.environ.update(CUDA_VISIBLE_DEVICES="-1", TF_CPP_MIN_LOG_LEVEL="3")

import atheris

with atheris.instrument_imports(include=["kerasdojo", "targets", "json"]):
    import targets


def main():
    """Fuzz the target that the first argument names."""
    name, seconds = sys.argv[1:3]
    corpus = targets.CORPUS / name
    arguments = [str(corpus), f"-max_total_time={seconds}", "-timeout=20"]
    arguments += ["-rss_limit_mb=3000", f"-max_len={targets.MAX_INPUT}"]
    atheris.Setup([sys.argv[0], *sys.argv[3:], *arguments], targets.TARGETS[name])
    atheris.Fuzz()


if __name__ == "__main__":
    main()
