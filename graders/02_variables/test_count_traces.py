"""Checks of count_traces."""

import tensorflow as tf

from kerasdojo import expect


def traces(submission, calls):
    return submission.count_traces(expect.code("lambda x: x + x"), calls)


def test_same_signature(submission):
    calls = [tf.constant(1.0), tf.constant(2.0), tf.constant(2.0), tf.constant(5.0)]
    mistakes = {"counts_calls": 4, "tensor_values_matter": 3}
    expect.equal(traces(submission, calls), 1, mistakes=mistakes)


def test_python_numbers(submission):
    calls = [4, 7, 5, 7, 7, 9]
    mistakes = {
        "ignores_python_values": 1,
        "counts_calls": 6,
        "forgets_old_traces": 5,
        "skips_a_call": 3,
    }
    expect.equal(traces(submission, calls), 4, mistakes=mistakes)


def test_shapes(submission):
    shapes = [(5,), (2,), (2,), (3,), (2,), (2, 1), (4,)]
    calls = [tf.ones(shape) for shape in shapes]
    mistakes = {
        "ignores_shape": 1,
        "counts_calls": 7,
        "forgets_old_traces": 6,
        "reduce_retracing": 3,
    }
    expect.equal(traces(submission, calls), 5, mistakes=mistakes)
