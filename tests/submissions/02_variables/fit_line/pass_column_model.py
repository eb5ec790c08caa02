import tensorflow as tf


def fit_line(x, y, steps, lr):
    x = tf.reshape(tf.cast(x, tf.float32), (-1, 1))
    y = tf.reshape(tf.cast(y, tf.float32), (-1, 1))
    mean = tf.reduce_mean(x)
    std = tf.sqrt(tf.reduce_mean(tf.square(x - mean)))
    w, b = tf.Variable([[0.0]]), tf.Variable([0.0])
    for _ in range(steps):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((((x - mean) / std) @ w + b - y) ** 2)
        for variable, grad in zip([w, b], tape.gradient(loss, [w, b]), strict=True):
            variable.assign_sub(lr * grad)
    slope = w[0, 0] / std
    return [slope.numpy(), (b[0] - slope * mean).numpy()]
