import tensorflow as tf


def gd_step(w, b, x, y, lr):
    """Take one step of gradient descent for a linear model, in place.

    The loss is the mean over the n rows of (x @ w + b - y) ** 2.

    Args:
        w: `tf.Variable`, float32, shape (d, 1); is changed.
        b: `tf.Variable`, float32, shape (1,); is changed.
        x: float32 tensor of shape (n, d).
        y: float32 tensor of shape (n,) or (n, 1).
        lr: Learning rate, a Python float.

    Example:
        w, b = tf.Variable([[0.0]]), tf.Variable([0.0])
        gd_step(w, b, tf.constant([[2.0]]), tf.constant([3.0]), lr=0.1)
        w, b -> [[1.2]], [0.6]
    """
    # TODO: write your answer here
    raise NotImplementedError
