"""Speed settings change how long training takes, and not one bit of what it gives."""

import json
import subprocess
import sys

import pytest

from kerasdojo.processes.environment import child_environment

pytestmark = [pytest.mark.tensorflow, pytest.mark.timeout(180)]

TRAIN = """
import json, sys
from kerasdojo.processes import children
children.preload()
import keras
import numpy as np
from keras import layers

TRACES = []

class Counting(keras.optimizers.Adam):
    def apply(self, *args, **kwargs):
        TRACES.append(1)
        return super().apply(*args, **kwargs)

def train(build, loss="sparse_categorical_crossentropy"):
    keras.utils.set_random_seed(7)
    rng = np.random.default_rng(7)
    x, y = rng.normal(size=(70, 8, 8)).astype("float32"), rng.integers(0, 3, 70)
    model = keras.Sequential([keras.Input((8, 8)), *build()])
    model.compile(Counting(), loss, metrics=["accuracy"])
    history = model.fit(x, y, epochs=2, validation_split=0.2, verbose=0).history
    evaluated = model.evaluate(x, y, verbose=0, return_dict=True)
    numbers = [v for key in sorted(history) for v in history[key]]
    numbers += [evaluated[key] for key in sorted(evaluated)]
    return [float(v).hex() for v in numbers + list(model.get_weights()[0].ravel()[:9])]

def dense():
    return layers.Flatten(), layers.Dense(8, "relu"), layers.Dropout(0.3), softmax()

def conv():
    return layers.Reshape((8, 8, 1)), layers.Conv2D(4, 3), layers.Flatten(), softmax()

def recurrent():
    return layers.LSTM(5), layers.BatchNormalization(), softmax()

def softmax():
    return layers.Dense(3, activation="softmax")

results = [train(build) for build in (dense, conv, recurrent)]
print(json.dumps([results, len(TRACES)]))
"""


def train(**variables: str) -> tuple[list[list[str]], int]:
    process = subprocess.run(
        [sys.executable, "-I", "-c", TRAIN],
        env={**child_environment(), **variables},
        capture_output=True,
        check=True,
        text=True,
    )
    results, traces = json.loads(process.stdout.splitlines()[-1])
    return results, traces


def test_speed_settings_leave_every_bit_alone_and_save_traces() -> None:
    fast, fast_traces = train()
    exact, exact_traces = train(KERASDOJO_EXACT="1")
    assert fast == exact
    assert fast_traces < exact_traces
