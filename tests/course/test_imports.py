"""What the light part of the engine costs: it must not load the heavy part."""

import json
import subprocess
import sys

import pytest

HEAVY = "tensorflow keras numpy nbformat jsonschema sqlalchemy nbgrader pytest".split()
LIGHT = [
    "kerasdojo",
    "kerasdojo.cli",
    "kerasdojo.course",
    "kerasdojo.data",
    "kerasdojo.result",
    "kerasdojo.submission",
    "kerasdojo.text",
]
SCRIPT = """
import sys, json, time
before = time.process_time()
import {module}
spent = time.process_time() - before
print(json.dumps([spent, sorted(sys.modules)]))
"""


@pytest.mark.parametrize("module", LIGHT)
def test_a_light_module_is_light(module):
    command = [sys.executable, "-c", SCRIPT.format(module=module)]
    seconds = []
    for _ in range(3):
        run = subprocess.run(command, capture_output=True, check=True, text=True)
        spent, loaded = json.loads(run.stdout)
        assert not set(HEAVY) & set(loaded)
        seconds.append(spent)
    assert min(seconds) < 0.1
