"""Checks of predict_one."""

import keras
import numpy as np
import tensorflow as tf
from keras import layers

from kerasdojo import expect


def network(rng, shape, use_bias=True):
    """Return a classifier of four classes with known weights."""
    dense = layers.Dense(4, activation="softmax", use_bias=use_bias)
    model = keras.Sequential([keras.Input(shape), layers.Flatten(), dense])
    # Small weights, so that no mistake in the scale ends at a probability of 1.
    model.set_weights([0.15 * rng.normal(size=w.shape) for w in model.get_weights()])
    # Eager: no graph to trace for a handful of rows.
    model.compile("sgd", "mse", run_eagerly=True)
    return model


def unpack(value):
    """Return both parts of the answer, or fail."""
    pair = isinstance(value, tuple | list) and len(value) == 2
    array = isinstance(value, np.ndarray | tf.Tensor) and tuple(value.shape) == (2,)
    expect.that(
        pair or array,
        en="Expected a pair (label, probability).",
        ko="(label, probability) 쌍을 반환해야 합니다.",
        misconception=wrong_form(value),
    )
    return value[0], value[1]


def wrong_form(value):
    """Return the misconception behind an array in place of a pair."""
    if isinstance(value, int | float | np.generic):
        return "only_one_value"
    array = isinstance(value, np.ndarray | tf.Tensor) and tuple(value.shape)
    return "all_probabilities" if array in ((4,), (1, 4)) else None


def probabilities(model, sample):
    """Return what the model predicts for one sample."""
    return np.asarray(model(sample[np.newaxis].astype("float32")))[0]


def test_form(submission, rng):
    model = network(rng, (3, 2))
    sample = rng.integers(0, 17, size=(3, 2))
    label, probability = unpack(submission.predict_one(model, sample, 16))
    mistakes = {"kept_batch_axis": (1,), "wrong_axis": (4,)}
    expect.shape(label, (), mistakes=mistakes)
    mistakes = {"kept_batch_axis": (1,), "all_probabilities": (4,)}
    expect.shape(probability, (), mistakes=mistakes)


def test_label(submission, rng):
    # Without bias the label does not depend on the scale.
    model = network(rng, (3, 2), use_bias=False)
    sample = 4 * rng.integers(1, 6, size=(3, 2))
    p = probabilities(model, sample / 4)
    label, _ = unpack(submission.predict_one(model, sample, 4))
    mistakes = {"starts_at_one": p.argmax() + 1, "argmin": p.argmin()}
    mistakes |= {"pair_reversed": p.max()}
    expect.close(label, p.argmax(), mistakes=mistakes)


def wrong_samples(sample):
    """Return what known mistakes feed to the model."""
    return {
        "forgot_scale": sample,
        "scaled_twice": sample / 4**2,
        "multiplied": sample * 4,
        "floor_division": sample // 4,
        "own_scale": sample / sample.max(),
        "fixed_scale": sample / 255,
    }


def test_probability(submission, rng):
    model = network(rng, (3, 2))
    sample = rng.integers(1, 10, size=(3, 2))
    wrong = wrong_samples(sample)
    mistakes = {name: probabilities(model, x).max() for name, x in wrong.items()}
    _, probability = unpack(submission.predict_one(model, sample, 4))
    p = probabilities(model, sample / 4)
    mistakes["softmax_again"] = np.max(np.exp(p) / np.exp(p).sum())
    right = p.max()
    expect.close(probability, right, rtol=1e-5, atol=1e-6, mistakes=mistakes)
