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
    # TODO: write your answer here
    raise NotImplementedError
