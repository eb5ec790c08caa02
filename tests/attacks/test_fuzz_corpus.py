"""What a fuzzer kept, and what is made of it, is read without an exception."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

FUZZ = Path(__file__).parents[2] / "tools" / "fuzz"
EXAMPLES = {"frames": 300, "values": 300, "notebook": 150, "models": 60}


def run(script, *arguments):
    quiet = {"CUDA_VISIBLE_DEVICES": "-1", "TF_CPP_MIN_LOG_LEVEL": "3"}
    done = subprocess.run(
        [sys.executable, str(FUZZ / script), *map(str, arguments)],
        env={**os.environ, **quiet},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    return json.loads(done.stdout)


@pytest.mark.tensorflow
@pytest.mark.timeout(180)
def test_the_corpus_is_read_without_an_exception():
    read = run("targets.py")
    assert set(read) == {"frames", "values", "models", "notebook"}
    assert min(read.values()) > 0


@pytest.mark.tensorflow
@pytest.mark.timeout(300)
@pytest.mark.parametrize("name", EXAMPLES)
def test_what_is_made_of_the_corpus_is_read_without_an_exception(name):
    assert run("properties.py", name, EXAMPLES[name])[name] >= EXAMPLES[name]
