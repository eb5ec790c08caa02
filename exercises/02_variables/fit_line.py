import tensorflow as tf


def fit_line(x, y, steps, lr):
    """Fit y = slope * x + intercept by gradient descent on standardised x.

    With z = (x - mean) / std (population std), start at w = b = 0 and take `steps`
    steps down the loss mean((w * z + b - y) ** 2), each on all n rows.

    Args:
        x: NumPy array or tensor of shape (n,), int or float, on any scale.
        y: NumPy array or tensor of shape (n,), int or float.
        steps: Number of steps, a Python int of at least 1.
        lr: Learning rate, a Python float.

    Returns:
        Two numbers, slope and intercept of the line w * z + b as a function of x.

    Example:
        x, y = np.array([0.0, 2.0]), np.array([1.0, 5.0])
        fit_line(x, y, steps=1, lr=0.1) -> 0.4, 0.2
    """
    # TODO: write your answer here
    raise NotImplementedError
