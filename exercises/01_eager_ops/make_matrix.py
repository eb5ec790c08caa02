import tensorflow as tf


def make_matrix(rows, cols):
    """Count from 0 upwards, row by row, in a matrix.

    Args:
        rows: Number of rows, a positive Python int.
        cols: Number of columns, a positive Python int.

    Returns:
        float32 `tf.Tensor` of shape (rows, cols).

    Example:
        make_matrix(2, 3) -> [[0. 1. 2.]
                              [3. 4. 5.]]
    """
    # TODO: write your answer here
    raise NotImplementedError
