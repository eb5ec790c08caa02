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
    # TODO: write your answer here
    raise NotImplementedError
