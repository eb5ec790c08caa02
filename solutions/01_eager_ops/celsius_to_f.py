import tensorflow as tf


def celsius_to_f(t):
    """Convert temperatures from degrees Celsius to Fahrenheit.

    Args:
        t: Python number, NumPy array or `tf.Tensor` of any shape, int or float.

    Returns:
        float32 `tf.Tensor` of the same shape; `t` itself is not changed.

    Example:
        celsius_to_f(tf.constant([0, 25, 100])) -> [32. 77. 212.]
    """
    # BEGIN SOLUTION
    # An int tensor times 1.8 raises, so the dtype comes first.
    celsius = tf.cast(t, tf.float32)
    return celsius * 1.8 + 32.0
    # END SOLUTION
