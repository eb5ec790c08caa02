import tensorflow as tf


def row_normalise(x):
    """Divide each row by its own sum.

    Args:
        x: NumPy array or `tf.Tensor` of shape (n, d), int or float. Entries may be
            negative; no row sums to 0.

    Returns:
        float32 values of shape (n, d); every row sums to 1.

    Example:
        row_normalise(tf.constant([[1, 3], [2, 2]])) -> [[0.25 0.75]
                                                         [0.5  0.5 ]]
    """
    # BEGIN SOLUTION
    # Cast before summing: an int32 sum wraps around beyond 2**31 - 1.
    x = tf.cast(x, tf.float32)
    # (n, 1) broadcasts over the columns; (n,) would line up with them instead.
    return x / tf.reduce_sum(x, axis=1, keepdims=True)
    # END SOLUTION
