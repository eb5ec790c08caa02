"""Sums of rows."""

import tensorflow as tf


def row_sums(x):
    """Return the sum of each row of a matrix."""
    # BEGIN SOLUTION
    return tf.reduce_sum(x, axis=1)
    # END SOLUTION
