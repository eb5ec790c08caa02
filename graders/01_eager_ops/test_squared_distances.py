"""Checks of squared_distances."""

import numpy as np
import tensorflow as tf

from kerasdojo import expect

# Counts how often lines of the student's own functions run; what libraries do
# inside one call does not matter.
COUNT_LINES = """
def count_lines(function, a, b):
    import sys
    lines = 0
    def trace(frame, event, argument):
        nonlocal lines
        if frame.f_globals.get("squared_distances") is not function:
            return None
        lines += 1
        return trace
    before = sys.gettrace()
    sys.settrace(trace)
    try:
        function(a, b)
    finally:
        sys.settrace(before)
    return lines
"""


def exact(a, b):
    return ((a[:, None].astype("float64") - b) ** 2).sum(axis=2)


def mistakes(a, b, found):
    """Return what known mistakes make of the points."""
    difference = a[:, None] - b
    axis = 0 if np.shape(found) == b.shape else 1
    return {
        "square_root": np.sqrt(exact(a, b)),
        "transposed": exact(b, a),
        "dot_products": a @ b.T,
        "absolute_differences": np.abs(difference).sum(axis=2),
        "mean_squared": exact(a, b) / a.shape[1],
        "wrong_axis": (difference**2).sum(axis=axis),
        "sum_before_square": difference.sum(axis=2) ** 2,
        "largest_only": (difference**2).max(axis=2),
        "first_number_only": difference[..., 0] ** 2,
        "sums_of_points": ((a[:, None] + b) ** 2).sum(axis=2),
    }


def test_values(submission, rng):
    a = rng.normal(size=(4, 2)).astype("float32")
    b = rng.normal(size=(3, 2)).astype("float32")
    value = submission.squared_distances(tf.constant(a), tf.constant(b))
    expect.close(value, exact(a, b), mistakes=mistakes(a, b, value))
    expect.dtype(value, "float32", mistakes={"float64_result": "float64"})


def test_never_negative(submission, rng):
    a = (1000 + 0.01 * rng.normal(size=(20, 3))).astype("float32")
    value = submission.squared_distances(tf.constant(a), tf.constant(a[:15]))
    expect.shape(value, (20, 15))
    expect.dtype(value, "float32")
    expect.that(
        np.min(value) >= 0,
        en=f"The smallest result is {np.min(value)}; none may be below 0.",
        ko=f"가장 작은 결과가 {np.min(value)}입니다. 0보다 작은 값이 없어야 합니다.",
        misconception="negative_rounding",
    )


def lines_run(submission, n, m):
    """Return how many lines of the student run for n points against m points."""
    names = {
        "function": submission.peek("squared_distances"),
        "count": expect.code(COUNT_LINES),
    }
    a, b = tf.ones((n, 2)), tf.zeros((m, 2))
    return submission.evaluate("count(function, a, b)", a=a, b=b, **names)


def test_no_pair_loop(submission):
    extra_lines = lines_run(submission, 40, 35) - lines_run(submission, 4, 3)
    expect.that(
        extra_lines < 40 * 35 - 4 * 3,
        en="Some lines of the function run once for every pair of points.",
        ko="함수의 어떤 줄이 점의 쌍마다 한 번씩 실행됩니다.",
        misconception="python_loops",
    )
