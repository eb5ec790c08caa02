"""Hidden checks of count_traces."""

import tensorflow as tf

from kerasdojo import expect

F = "def double(x):\n    return x * 2"


def test_dtypes(submission):
    dtypes = ["int32", "float32", "float64", "float32", "float64", "int64"]
    calls = [tf.ones((3,), dtype=dtype) for dtype in dtypes]
    found = submission.count_traces(expect.code(F), calls)
    mistakes = {"ignores_dtype": 1, "counts_calls": 6}
    expect.equal(found, 4, mistakes=mistakes)


def test_old_traces(submission, rng):
    pool = [1, 2, 3, tf.ones(2), tf.ones(3), tf.constant(1), tf.constant([1, 2])]
    # The first and the last call come only once.
    order = [*range(6), *rng.integers(1, 6, size=8).tolist(), 6]
    found = submission.count_traces(expect.code(F), [pool[i] for i in order])
    between = len(pool) < expect.array(found, ndim=0) < len(order)
    mistakes = {"counts_calls": len(order), "ignores_shape": len(pool) - 1}
    mistakes["forgets_old_traces"] = found if between else None
    expect.equal(found, len(pool), mistakes=mistakes)
    few = [5, tf.constant(5), 5]
    expect.equal(submission.count_traces(expect.code(F), few), 2)
