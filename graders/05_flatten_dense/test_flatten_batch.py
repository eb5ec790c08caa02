"""Checks of flatten_batch."""

import numpy as np
import tensorflow as tf

from kerasdojo import expect


def test_output_shape(submission, rng):
    out = submission.flatten_batch(rng.normal(size=(3, 4, 5)))
    expect.kind(out, (np.ndarray, tf.Tensor), mistakes={"returned_list": (list, tuple)})
    mistakes = {
        "flattens_batch": (60,),
        "flattens_into_one_row": (1, 60),
        "flattens_nothing": (3, 4, 5),
        "merges_wrong_axes": (12, 5),
        "samples_in_columns": (20, 3),
    }
    expect.shape(out, (3, 20), mistakes=mistakes)


def test_values(submission, rng):
    x = rng.normal(size=(3, 4, 5))
    expect.close(
        submission.flatten_batch(x),
        x.reshape(3, 20),
        mistakes={
            "column_major": x.reshape((3, 20), order="F"),
            "samples_mixed": x.reshape(20, 3).T,
            "rounds_to_int": x.reshape(3, 20).astype(int),
        },
    )
