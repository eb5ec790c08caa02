"""Checks of stable_softmax."""

import numpy as np

from kerasdojo import expect


def softmax(x):
    powers = np.exp(x - x.max(axis=-1, keepdims=True))
    return powers / powers.sum(axis=-1, keepdims=True)


def without_keepdims(x, out):
    """Return out if one or both of its reductions lost their axis."""
    largest = x.max(axis=-1)
    for shift in (0, largest, largest[:, None]):
        powers = np.exp(x - shift)
        for sums in (powers.sum(axis=-1), powers.sum(axis=-1, keepdims=True)):
            if np.allclose(out, powers / sums, rtol=1e-4):
                return out
    return None


def value_mistakes(x, out):
    powers = np.exp(x)
    divided = x / x.max(axis=-1, keepdims=True)
    return {
        "divides_by_largest": softmax(divided),
        "keepdims_missing": without_keepdims(x, out),
        "sigmoid_for_softmax": 1 / (1 + np.exp(-x)),
        "exp_missing": x / x.sum(axis=-1, keepdims=True),
        "one_hot": np.eye(3)[x.argmax(axis=-1)],
        "not_normalised": powers,
        "scales_scores": softmax(x / np.abs(x).max()),
        "powers_of_two": softmax(x * np.log(2)),
        "largest_is_one": powers / powers.max(axis=-1, keepdims=True),
        "log_softmax": np.log(softmax(x)),
        # Whatever was subtracted before, the sums give these two away.
        "divides_by_total": out if np.isclose(out.sum(), 1) else None,
        "wrong_axis": out if np.allclose(out.sum(axis=0), 1) else None,
    }


def test_values(submission, rng):
    # Square, so that a sum along the wrong axis runs, too.
    x = rng.normal(size=(3, 3)).astype("float32")
    out = submission.stable_softmax(x)
    expect.shape(out, (3, 3), mistakes={"argmax": (3,)})
    mistakes = value_mistakes(x, expect.array(out))
    expect.close(out, softmax(x), mistakes=mistakes)


def test_large_scores(submission, rng):
    x = np.float32([[1000] * 4, [1000, -1000, 0, 999]])
    x += rng.normal(size=(2, 4)).astype("float32")
    out = expect.array(submission.stable_softmax(x))
    finite = np.isfinite(out).all()
    mistakes = {
        "exp_overflow": np.zeros((2, 4)) if finite else out,
        "clips_scores": softmax(np.clip(x, -50, 50)),
    }
    expect.close(out, softmax(x), rtol=1e-3, mistakes=mistakes)


def test_input_unchanged(submission, rng):
    x = rng.normal(size=(2, 3)).astype("float32")
    after = submission.call("stable_softmax", x).args[0]
    expect.unchanged(after, x, misconception="mutates_input")
