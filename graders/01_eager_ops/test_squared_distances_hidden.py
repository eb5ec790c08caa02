"""Hidden checks of squared_distances."""

import tensorflow as tf

from kerasdojo import expect


def exact(a, b):
    difference = a[:, None].astype("float64") - b.astype("float64")
    return (difference**2).sum(axis=2)


def test_mixed_dtypes(submission, rng):
    a = rng.integers(-9, 9, size=(3, 4)).astype("int32")
    b = rng.normal(scale=4, size=(5, 4)).astype("float32")
    for left, right in [(a, b), (b, a), (a, a[:1])]:
        value = submission.squared_distances(tf.constant(left), tf.constant(right))
        cut = exact(left, right.astype(left.dtype))
        mistakes = {"int_float_mix": cut}
        expect.close(value, exact(left, right), atol=1e-3, mistakes=mistakes)


def test_large_integers(submission, rng):
    a = rng.integers(30_000, 40_000, size=(4, 2)).astype("int32")
    b = rng.integers(-40_000, -30_000, size=(3, 2)).astype("int32")
    value = submission.squared_distances(tf.constant(a), tf.constant(b))
    # Small numbers were right, so this is the size; libraries wrap in several ways.
    mistakes = {"integer_overflow": value}
    expect.close(value, exact(a, b), rtol=1e-3, mistakes=mistakes)
