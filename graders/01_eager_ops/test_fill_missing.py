"""Checks of fill_missing."""

import numpy as np
import tensorflow as tf

from kerasdojo import expect

# Most answers need no AutoGraph, and rewriting one costs more than all other checks.
# One graph for both: what is computed while it is traced stays as it was.
IN_GRAPH = """
def in_graph(function, vectors):
    def values(**options):
        traced = tf.function(function, **options)
        return [traced(x) for x in vectors]

    try:
        return values(autograph=False)
    except Exception:
        return values()
"""
IN_ONE_GRAPH = ([2.0, -1.0, 5.5], [-1.0, 8.0, 3.0])


def filled(scores, mean):
    return np.where(scores == -1, mean, scores)


def mistakes(scores):
    """Return what known mistakes make of the scores."""
    known = scores[scores != -1]
    return {
        "mean_with_missing": filled(scores, scores.mean()),
        "divides_by_all": filled(scores, known.sum() / scores.size),
        "filled_with_zero": filled(scores, 0),
        "dropped_missing": known,
        "branches_swapped": np.where(scores == -1, scores, known.mean()),
    }


def test_values(submission):
    scores = np.array([7.5, -1.0, 4.0, 9.25, -1.0], "float32")
    exact = filled(scores, (7.5 + 4.0 + 9.25) / 3)
    value = submission.fill_missing(tf.constant(scores))
    expect.close(value, exact, mistakes=mistakes(scores))


def test_integers(submission):
    scores = np.array([3, -1, 4, 8, 8, -1], "int32")
    value = submission.fill_missing(tf.constant(scores))
    expect.close(
        value,
        filled(scores, 5.75),
        mistakes={"truncated_mean": filled(scores, 5), **mistakes(scores)},
    )
    expect.dtype(value, "float32", mistakes={"float64_result": "float64"})


def test_in_graph(submission):
    names = {"in_graph": expect.code(IN_GRAPH)}
    names["function"] = submission.peek("fill_missing")
    vectors = [tf.constant(vector) for vector in IN_ONE_GRAPH]
    found = submission.evaluate("in_graph(function, xs)", xs=vectors, **names)
    for scores, value in zip(map(np.float32, IN_ONE_GRAPH), found, strict=True):
        known = [score for score in scores if score != -1]
        expect.close(value, filled(scores, np.mean(known)))
