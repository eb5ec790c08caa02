"""TensorFlow goes on working in a confined fork of a process that imported it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kerasdojo import confine

ZYGOTE = Path(__file__).with_name("zygote.py")
NAMES = ("train", "data", "libraries", "same_user", "older_kernel", "full_namespaces")


@pytest.fixture(scope="module")
def results(tmp_path_factory):
    """What became of every piece of work; one TensorFlow process does them all."""
    paths = [str(Path(confine.__file__).parents[2]), os.environ.get("PYTHONPATH", "")]
    done = subprocess.run(
        [sys.executable, str(ZYGOTE), str(tmp_path_factory.mktemp("zygote"))],
        env=os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, paths))},
        capture_output=True,
        text=True,
        timeout=55,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return json.loads(done.stdout)


@pytest.mark.tensorflow
@pytest.mark.parametrize("name", NAMES)
def test_work_is_done_in_confinement(results, name):
    result = results[name]
    if "skipped" in result:
        pytest.skip(result["skipped"])
    assert result["error"] is None
    level = confine.Report(tuple(result["layers"])).level
    expected = confine.probe().level
    assert level == (min(expected, 3) if name == "same_user" else expected)


@pytest.mark.tensorflow
def test_all_work_was_done(results):
    assert tuple(results) == NAMES
