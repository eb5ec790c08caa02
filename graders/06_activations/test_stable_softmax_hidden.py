"""Hidden checks of stable_softmax."""

import numpy as np

from kerasdojo import expect


def softmax(x):
    powers = np.exp(x - x.max(axis=-1, keepdims=True))
    return powers / powers.sum(axis=-1, keepdims=True)


def test_rows_apart(submission, rng):
    x = np.float32([[1000], [-1000], [0], [-3000]])
    x = x + rng.normal(size=(4, 5)).astype("float32")
    out = submission.stable_softmax(x)
    expect.shape(out, (4, 5))
    sums = expect.array(out).sum(axis=-1)
    mistakes = {} if np.allclose(sums, 1, atol=0.1) else {"global_max": out}
    # exp(x - logsumexp(x)) is right, too: at 3000 a float32 is good to 2e-4 only.
    expect.close(out, softmax(x), rtol=2e-3, atol=1e-4, mistakes=mistakes)


def test_any_rank(submission, rng):
    row, cube = rng.normal(size=6), rng.normal(size=(2, 4, 3))
    row, cube = row.astype("float32"), cube.astype("float32")
    mistakes = {"each_value_alone": np.ones(6)}
    expect.close(submission.stable_softmax(row), softmax(row), mistakes=mistakes)
    mistakes = {
        "wrong_axis": softmax(cube.swapaxes(1, 2)).swapaxes(1, 2),
        "divides_by_total": softmax(cube.reshape(2, 12)).reshape(2, 4, 3),
    }
    expect.close(submission.stable_softmax(cube), softmax(cube), mistakes=mistakes)
