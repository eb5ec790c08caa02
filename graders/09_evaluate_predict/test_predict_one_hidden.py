"""Hidden checks of predict_one."""

import keras
import numpy as np
import tensorflow as tf
from keras import layers

from kerasdojo import expect


def network(rng, shape):
    """Return a classifier of five classes with known weights."""
    dense = layers.Dense(5, activation="softmax")
    model = keras.Sequential([keras.Input(shape), layers.Flatten(), dense])
    model.set_weights([rng.normal(size=w.shape) for w in model.get_weights()])
    # Eager: no graph to trace for a handful of rows.
    model.compile("sgd", "mse", run_eagerly=True)
    return model


def unpack(value):
    """Return both parts of the answer as a list, or fail."""
    pair = isinstance(value, tuple | list) and len(value) == 2
    array = isinstance(value, np.ndarray | tf.Tensor) and tuple(value.shape) == (2,)
    expect.that(
        pair or array,
        en="Expected a pair (label, probability).",
        ko="(label, probability) 쌍을 반환해야 합니다.",
    )
    return list(value)


def test_other_shapes(submission, rng):
    for shape, scale in (((6,), 255.0), ((4, 3), 8), ((2, 3, 2), 0.5)):
        model = network(rng, shape)
        sample = rng.normal(size=shape) * scale
        p = np.asarray(model((sample / scale)[np.newaxis].astype("float32")))[0]
        answer = submission.predict_one(model, sample, scale)
        expect.close(unpack(answer), [p.argmax(), p.max()])


def test_sample_kept(submission, rng):
    model = network(rng, (2, 2))
    sample = rng.normal(size=(2, 2)) * 10
    out = submission.call("predict_one", model, sample, 10)
    expect.unchanged(out.args[1], sample, misconception="mutates_input")
