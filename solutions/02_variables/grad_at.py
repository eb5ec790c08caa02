import tensorflow as tf


def grad_at(f, x):
    """Differentiate a function at one point.

    Args:
        f: Function that takes a float32 tensor or variable of shape () and returns
            a float32 tensor of shape (), computed with TensorFlow operations.
        x: The point, a Python float or int.

    Returns:
        f'(x) as one number: a Python float, or a tensor or NumPy value of shape ().

    Example:
        grad_at(lambda x: x**3, 2.0) -> 12.0
    """
    # BEGIN SOLUTION
    # float() first: a variable of ints has no gradient.
    x = tf.Variable(float(x))
    with tf.GradientTape() as tape:
        y = f(x)
    return float(tape.gradient(y, x))
    # END SOLUTION
