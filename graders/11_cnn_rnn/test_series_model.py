"""Checks of series_model."""

from functools import partial

import keras
import numpy as np
from keras import layers

from kerasdojo import expect

SIZES = {"steps": 6, "features": 2, "units": 3}


def reference(activation="tanh", output=None, backwards=False, repeat=False):
    lower = layers.LSTM(3, activation, return_sequences=True, go_backwards=backwards)
    if repeat:
        lower = keras.Sequential([layers.LSTM(3, activation), layers.RepeatVector(6)])
    head = [layers.LSTM(3, activation), layers.Dense(1, output)]
    return keras.Sequential([keras.Input((6, 2)), lower, *head])


def built(submission):
    model = expect.model(submission.series_model(**SIZES))
    model(np.zeros((1, 6, 2), "float32"))
    return model


def test_output_shape(submission):
    expect.model(submission.series_model(**SIZES))
    x = np.zeros((5, 6, 2), "float32")
    out = submission.evaluate("series_model(**sizes)(x)", sizes=SIZES, x=x)
    mistakes = {
        "one_output_per_step": (5, 6, 1),
        "output_layer_lost": (5, 3),
        "squeezes_output": (5,),
    }
    expect.shape(out, (5, 1), mistakes=mistakes)


def shapes(units=3, gates=4, depth=2, head=3):
    """Return the weight shapes of such a stack of recurrent layers."""
    wide = gates * units
    sizes = [2] + [units] * (depth - 1)
    body = [[(size, wide), (units, wide), (wide,)] for size in sizes]
    return [shape for layer in body for shape in layer] + [(head, 1), (1,)]


def test_weights(submission):
    mistakes = {
        "one_layer_lost": shapes(depth=1),
        "flattens_steps": shapes(head=18),
        "extra_layer": shapes(depth=3),
        "simple_rnn": shapes(gates=1),
        "units_from_steps": shapes(units=6, head=6),
        "gru": [(2, 9) if s == (9,) else s for s in shapes(gates=3)],
    }
    expect.weight_shapes(built(submission), shapes(), mistakes=mistakes)


def test_predictions(submission, rng):
    x = rng.normal(size=(4, 6, 2)).astype("float32")
    mistakes = {
        "lstm_with_relu": partial(reference, activation="relu"),
        "bounded_output": partial(reference, output="sigmoid"),
        "output_with_relu": partial(reference, output="relu"),
        "reads_backwards": partial(reference, backwards=True),
        "repeats_last_state": partial(reference, repeat=True),
    }
    model = built(submission)
    expect.same_outputs(model, reference(), x, mistakes=mistakes, rng=rng)
