"""Hidden checks of fit_line."""

import numpy as np
import tensorflow as tf

from kerasdojo import expect


def walk(x, y, steps, lr, mean):
    """Return slope at x and height at the mean of x, which do not cancel."""
    scale = x.std()
    z, w, b = (x - mean) / scale, 0.0, 0.0
    for _ in range(steps):
        error = w * z + b - y
        w, b = w - lr * 2 * np.mean(error * z), b - lr * 2 * error.mean()
    return np.array([w / scale, b + w / scale * (x.mean() - mean)])


def compare(submission, x, y, steps, lr, **mistakes):
    """Check slope and height."""
    pair = np.ravel(expect.array(submission.fit_line(x, y, steps, lr)))
    expect.shape(pair, (2,))
    slope, intercept = (float(number) for number in pair)
    x, y = (np.asarray(values, "float64") for values in (x, y))
    found = [slope, slope * x.mean() + intercept]
    exact = walk(x, y, steps, lr, x.mean())
    known = {name: walk(x, y, *how) for name, how in mistakes.items()}
    expect.close(found, exact, rtol=2e-3, atol=2e-3, mistakes=known)


def test_other_settings(submission, rng):
    x = rng.normal(5.0, 3.0, size=9).astype("float32")
    y = (2.0 - 1.5 * x + rng.normal(size=9)).astype("float32")
    mean = np.mean(x, dtype="float64")
    fixed = {"fixed_learning_rate": (3, 0.1, mean)}
    compare(submission, tf.constant(x), tf.constant(y), 3, 0.25, **fixed)
    compare(submission, x[:2], y[:2], 7, 0.02)
    compare(submission, x, y, 25, 0.01, least_squares=(200, 0.4, mean))


def test_integer_years(submission, rng):
    # Years since 1980: at 2000 the intercept is so large that float32 loses the slope.
    x = np.array([21, 22, 22, 24, 25, 29], "int32")
    y = (3 * x + rng.integers(-8, 9, size=6)).astype("int32")
    cut = {"truncated_mean": (6, 0.2, float(x.sum() // 6))}
    for values in [x, tf.constant(x)]:
        compare(submission, values, tf.constant(y), 6, 0.2, **cut)
