"""The commands with the engine itself, on the small course."""

import json
import os
import subprocess
import sys

import pytest

pytestmark = [pytest.mark.tensorflow, pytest.mark.timeout(240)]


@pytest.fixture
def run(work):
    """Return a function that runs a module as a program in the small course."""

    def start(*arguments):
        environment = {**os.environ, "KERASDOJO_LANG": "en"}
        command = [sys.executable, "-m", *arguments]
        return subprocess.run(
            command, cwd=work, env=environment, capture_output=True, text=True
        )

    return start


def test_every_kept_answer_gets_its_verdict(run):
    done = run("kerasdojo", "dev", "audit", "--hints", "--json")
    found = json.loads(done.stdout)
    assert [finding for finding in found if finding["fault"]] == []
    assert done.returncode == 0
    assert {finding["kind"] for finding in found} == {
        "stub",
        "solution",
        "pass",
        "fail",
        "hint",
    }


def test_check_and_pytest_agree(run):
    file = "tests/submissions/01_numbers/running_mean/fail_values__divides_by_zero.py"
    checked = run("kerasdojo", "check", file)
    assert checked.returncode == 1
    options = ["-q", "-c", os.devnull, "--rootdir=.", "-p", "no:cacheprovider"]
    tested = run("pytest", "graders", *options, "--submission", file)
    assert tested.returncode == 1
    for text in ("returns the mean", "divide by the number of values.", "0/3"):
        assert text in checked.stdout
        assert text in tested.stdout
    assert "return sum(values) / 0" in checked.stdout
