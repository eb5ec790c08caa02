"""What the fuzzer found worth keeping is read without an exception."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

FUZZ = Path(__file__).parents[2] / "tools" / "fuzz"


@pytest.mark.tensorflow
@pytest.mark.timeout(180)
def test_the_corpus_is_read_without_an_exception():
    quiet = {"CUDA_VISIBLE_DEVICES": "-1", "TF_CPP_MIN_LOG_LEVEL": "3"}
    done = subprocess.run(
        [sys.executable, str(FUZZ / "targets.py")],
        env={**os.environ, **quiet},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    read = json.loads(done.stdout)
    assert set(read) == {"frames", "values", "models", "notebook"}
    assert min(read.values()) > 0
