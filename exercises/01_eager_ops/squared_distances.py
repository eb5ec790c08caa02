import tensorflow as tf


def squared_distances(a, b):
    """Square the distance from every row of `a` to every row of `b`.

    Args:
        a: n points, NumPy array or `tf.Tensor` of shape (n, d), int or float.
        b: m points, NumPy array or `tf.Tensor` of shape (m, d), int or float; its
            dtype may differ from that of `a`.

    Returns:
        float32 values of shape (n, m), none below 0. Entry (i, j) is the sum of
        (a[i, k] - b[j, k]) ** 2 over k.

    Example:
        a, b = tf.constant([[0, 0]]), tf.constant([[3.0, 4.0], [0.0, 1.0]])
        squared_distances(a, b) -> [[25. 1.]]
    """
    # TODO: write your answer here
    raise NotImplementedError
