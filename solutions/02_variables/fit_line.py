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
    # BEGIN SOLUTION
    x, y = tf.cast(x, tf.float32), tf.cast(y, tf.float32)
    mean, std = tf.reduce_mean(x), tf.math.reduce_std(x)
    z = (x - mean) / std
    w, b = tf.Variable(0.0), tf.Variable(0.0)
    for _ in range(steps):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((w * z + b - y) ** 2)
        grad_w, grad_b = tape.gradient(loss, [w, b])
        w.assign_sub(lr * grad_w)
        b.assign_sub(lr * grad_b)
    # w * (x - mean) / std + b, sorted by powers of x.
    slope = w / std
    return float(slope), float(b - slope * mean)
    # END SOLUTION
