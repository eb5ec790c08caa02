"""Checks of make_matrix."""

import numpy as np
import tensorflow as tf

from kerasdojo import expect

KINDS = {
    "returned_numpy": (np.ndarray, np.generic),
    "returned_variable": tf.Variable,
    "returned_python": (list, tuple, int, float),
}


def test_float32_tensor(submission):
    matrix = submission.make_matrix(2, 3)
    expect.kind(matrix, tf.Tensor, mistakes=KINDS)
    mistakes = {"float64_result": "float64"}
    if matrix.dtype.is_integer:
        mistakes["int_dtype"] = matrix.dtype.name
    expect.dtype(matrix, "float32", mistakes=mistakes)


def test_shape(submission):
    for rows, cols in [(2, 3), (5, 2)]:
        mistakes = {"swapped_axes": (cols, rows), "not_reshaped": (rows * cols,)}
        mistakes["fixed_size"] = (2, 3)
        found = submission.make_matrix(rows, cols)
        expect.shape(found, (rows, cols), mistakes=mistakes)


def test_values(submission):
    for rows, cols in [(2, 3), (4, 3)]:
        counted = np.arange(rows * cols)
        expect.close(
            submission.make_matrix(rows, cols),
            counted.reshape(rows, cols),
            mistakes={
                "starts_at_one": counted.reshape(rows, cols) + 1,
                "column_order": counted.reshape(cols, rows).T,
                "wrong_row_length": np.add.outer(rows * counted[:rows], counted[:cols]),
            },
        )
