import tensorflow as tf


def fit_line(x, y, steps, lr):
    x, y = tf.cast(x, tf.float32), tf.cast(y, tf.float32)
    w, b = tf.Variable(0.0), tf.Variable(0.0)
    for _ in range(steps):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((w * x + b - y) ** 2)
        grad_w, grad_b = tape.gradient(loss, [w, b])
        w.assign_sub(lr * grad_w)
        b.assign_sub(lr * grad_b)
    return float(w), float(b)
