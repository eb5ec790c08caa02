"""Checks of series_model."""

from functools import cache, partial

import keras
import numpy as np
from keras import layers

from kerasdojo import expect

SIZES = {"steps": 6, "features": 2, "units": 3}


def pooled(*tail):
    """Return a model that puts `tail` between two LSTMs of all steps and the Dense."""
    body = [layers.LSTM(3, return_sequences=True) for _ in range(2)]
    return keras.Sequential([keras.Input((6, 2)), *body, *tail, layers.Dense(1)])


def one_step():
    """Return a model whose second LSTM sees only the last state of the first."""
    body = [layers.LSTM(3), layers.Reshape((1, 3)), layers.LSTM(3)]
    return keras.Sequential([keras.Input((6, 2)), *body, layers.Dense(1)])


def second_backwards():
    """Return a model whose second LSTM reads from the end."""
    body = [layers.LSTM(3, return_sequences=True), layers.LSTM(3, go_backwards=True)]
    return keras.Sequential([keras.Input((6, 2)), *body, layers.Dense(1)])


def first_state():
    """Return a model that keeps the first state in place of the last."""
    return pooled(layers.Cropping1D((0, 5)), layers.Flatten())


OTHER_STACKS = {
    "second_sees_one_step": one_step,
    "averages_steps": lambda: pooled(layers.GlobalAveragePooling1D()),
    "keeps_first_state": first_state,
    "second_backwards": second_backwards,
}


def reference(activation="tanh", output=None, backwards=False, repeat=False):
    lower = layers.LSTM(3, activation, return_sequences=True, go_backwards=backwards)
    if repeat:
        lower = keras.Sequential([layers.LSTM(3, activation), layers.RepeatVector(6)])
    head = [layers.LSTM(3, activation), layers.Dense(1, output)]
    return keras.Sequential([keras.Input((6, 2)), lower, *head])


right = cache(reference)  # its weights are set whenever it is used


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


def both_directions():
    """Return the weight shapes when the first LSTM reads forwards and backwards."""
    first, second = ([(size, 12), (3, 12), (12,)] for size in (2, 6))
    return [*first, *first, *second, (3, 1), (1,)]


def test_weights(submission):
    mistakes = {
        "one_layer_lost": shapes(depth=1),
        "flattens_steps": shapes(head=18),
        "extra_layer": shapes(depth=3),
        "both_directions": both_directions(),
        "steps_as_features": [(6, 12), *shapes()[1:]],
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
    } | OTHER_STACKS
    model = built(submission)
    expect.same_outputs(model, right(), x, mistakes=mistakes, rng=rng)
