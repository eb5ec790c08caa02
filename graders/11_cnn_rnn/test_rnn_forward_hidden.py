"""Hidden checks of rnn_forward."""

import keras
import numpy as np

from kerasdojo import expect


def draw(rng, n, steps, features, units):
    sizes = ((n, steps, features), (features, units), (units, units), units)
    return [rng.normal(size=size).astype("float32") for size in sizes]


def keras_states(x, *weights):
    layer = keras.layers.SimpleRNN(len(weights[-1]), return_sequences=True)
    layer.build(x.shape)
    layer.set_weights(weights)
    return np.asarray(layer(x))


def test_one_sample(submission, rng):
    for sizes in ((1, 4, 3, 2), (3, 1, 2, 2), (2, 3, 1, 1)):
        arrays = draw(rng, *sizes)
        right = keras_states(*arrays)
        last = {"squeezes_output": np.squeeze(right[:, -1])}
        expect.close(submission.rnn_forward(*arrays), right[:, -1], mistakes=last)
        found = submission.rnn_forward(*arrays, return_sequences=True)
        expect.close(found, right, mistakes={"squeezes_output": np.squeeze(right)})


def test_long_series(submission, rng):
    x, *weights = draw(rng, 2, 30, 4, 6)
    weights[1] *= 0.3
    right = keras_states(x, *weights)
    mistakes = {"fixed_count": keras_states(x[:, :4], *weights)[:, -1]}
    expect.close(submission.rnn_forward(x, *weights), right[:, -1], mistakes=mistakes)
    after = submission.call("rnn_forward", x, *weights, True)
    expect.close(after.value, right)
    for array, before in zip(after.args[:4], (x, *weights), strict=True):
        expect.unchanged(array, before, misconception="mutates_input")
