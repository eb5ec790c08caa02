import tensorflow as tf


def fit_line(x, y, steps, lr):
    x, y = tf.cast(x, tf.float64), tf.cast(y, tf.float64)
    mean, std = tf.reduce_mean(x), tf.math.reduce_std(x)
    z = (x - mean) / std
    parameters = tf.Variable([0.0, 0.0], dtype=tf.float64)

    @tf.function
    def step():
        with tf.GradientTape() as tape:
            w, b = parameters[0], parameters[1]
            loss = tf.reduce_mean((w * z + b - y) ** 2)
        parameters.assign_sub(lr * tape.gradient(loss, parameters))

    for _ in range(steps):
        step()
    w, b = parameters.numpy()
    return float(w / std), float(b - w * mean / std)
