"""What is looked up before the fork: it works, and starts nothing."""

import json
import subprocess
import sys

import pytest

from kerasdojo.processes.environment import child_environment

pytestmark = pytest.mark.tensorflow

PREPARE = """
import json, os
from kerasdojo.processes import quick, warm, zygote
zygote.preload()
for step in warm.STEPS:
    step()  # an error here would be passed over when it matters
threads = len(os.listdir("/proc/self/task"))
known = quick.signature_of.cache_info().misses
from keras import Sequential, layers
Sequential([layers.Input((6, 4)), layers.Flatten(), layers.Dense(3)])
print(json.dumps([threads, quick.signature_of.cache_info().misses - known]))
"""
MULTIPLY = """
import hashlib, numpy as np, tensorflow as tf
draw = np.random.default_rng(0).normal
found = [
    tf.matmul(draw(size=(9, 784)), draw(size=(784, 128))),
    tf.matmul(*(tf.constant(draw(size=(33, 33)), tf.float32) for _ in "ab")),
    tf.nn.conv2d(draw(size=(2, 9, 9, 3)).astype("float32"),
                 draw(size=(3, 3, 3, 8)).astype("float32"), 1, "SAME"),
]
print([hashlib.sha256(each.numpy().tobytes()).hexdigest() for each in found])
"""


def run(code: str, **variables: str) -> str:
    process = subprocess.run(
        [sys.executable, "-I", "-c", code],
        env={**child_environment(), **variables},
        capture_output=True,
        check=True,
        text=True,
    )
    return process.stdout


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux lists its threads")
def test_nothing_is_looked_up_twice_and_no_thread_started() -> None:
    assert json.loads(run(PREPARE)) == [1, 0]


def test_numbers_do_not_depend_on_the_instructions_of_the_processor() -> None:
    assert run(MULTIPLY) == run(MULTIPLY, ONEDNN_MAX_CPU_ISA="SSE41")
