"""Checks of stable_rate."""

import numpy as np

from kerasdojo import expect


def test_one_column(submission, rng):
    x = rng.uniform(0.5, 3, size=(8, 1))
    rate = 8 / np.sum(x**2)
    mistakes = {
        "half_rate": rate / 2,
        "forgot_two": 2 * rate,
        "forgot_mean": rate / 8,
        "centred": 1 / np.var(x),
    }
    expect.close(submission.stable_rate(x), rate, rtol=0.05, mistakes=mistakes)


def test_several_columns(submission, rng):
    shared = rng.normal(size=(200, 1))
    x = (2 + shared + rng.normal(size=(200, 3))) / 3
    squares = x.T @ x / 200
    curvature = np.linalg.eigvalsh(squares)
    mistakes = {
        "sum_of_curvatures": 1 / np.trace(squares),
        "smallest_curvature": 1 / curvature[0],
        "single_columns": 1 / np.diag(squares).max(),
        "centred": 1 / np.linalg.eigvalsh(np.cov(x.T)).max(),
    }
    found = submission.stable_rate(x)
    expect.close(found, 1 / curvature[-1], rtol=0.05, mistakes=mistakes)
