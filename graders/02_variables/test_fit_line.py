"""Checks of fit_line."""

import numpy as np

from kerasdojo import expect

X = np.array([3.0, 8.0, 10.0, 15.0, 24.0, 18.0])
Y = np.array([2.0, 4.5, 5.0, 9.0, 11.0, 10.5])
MEAN, STD = X.mean(), X.std()
LR = 0.1


def walk(z, steps, factor=2.0):
    """Return w and b after gradient descent on z."""
    w = b = 0.0
    for _ in range(steps):
        error = w * z + b - Y
        w, b = w - LR * factor * np.mean(error * z), b - LR * factor * error.mean()
    return w, b


def line(steps, factor=2.0, shift=MEAN, scale=STD):
    """Return slope and intercept in the units of x."""
    w, b = walk((X - shift) / scale, steps, factor)
    return w / scale, b - w * shift / scale


def mistakes(steps):
    """Return where known mistakes lead."""
    w, b = walk((X - MEAN) / STD, steps)
    return {
        "not_converted_back": (w, b),
        "intercept_not_moved": (w / STD, b),
        "intercept_sign": (w / STD, b + w * MEAN / STD),
        "intercept_not_scaled": (w / STD, b - w * MEAN),
        "swapped_pair": line(steps)[::-1],
        "sum_loss": line(steps, factor=2.0 * len(X)),
        "half_gradient": line(steps, factor=1.0),
        "wrong_sign": line(steps, factor=-2.0),
        "not_standardised": line(steps, shift=0.0, scale=1.0),
        "not_centred": line(steps, shift=0.0),
        "sample_std": line(steps, scale=X.std(ddof=1)),
        "variance_for_std": line(steps, scale=X.var()),
        "min_max_scaling": line(steps, shift=X.min(), scale=np.ptp(X)),
        "least_squares": np.polyfit(X, Y, 1),
        "extra_step": line(steps + 1),
        "missing_step": line(steps - 1),
        "scales_targets": np.array(line(steps)) / Y.std() - [0, shift_of(steps)],
        "single_rows": row_by_row(steps),
    }


def shift_of(steps):
    """Return what centring Y takes from the intercept."""
    return Y.mean() * (1 - (1 - 2 * LR) ** steps) / Y.std()


def row_by_row(steps):
    """Return the line when each step looks at one row only."""
    z, w, b = (X - MEAN) / STD, 0.0, 0.0
    for step in range(steps):
        row = step % len(X)
        error = w * z[row] + b - Y[row]
        w, b = w - 2 * LR * error * z[row], b - 2 * LR * error
    return w / STD, b - w * MEAN / STD


def test_one_step(submission):
    pair = np.ravel(expect.array(submission.fit_line(X, Y, 1, LR)))
    known = mistakes(1)
    again = np.ravel(expect.array(submission.fit_line(X, Y, 1, LR)))
    known["random_start"] = None if np.allclose(pair, again) else pair
    expect.close(pair, line(1), rtol=1e-3, mistakes=known)


def test_many_steps(submission):
    for steps in [2, 15]:
        pair = np.ravel(expect.array(submission.fit_line(X, Y, steps, LR)))
        expect.close(pair, line(steps), rtol=1e-3, mistakes=mistakes(steps))
