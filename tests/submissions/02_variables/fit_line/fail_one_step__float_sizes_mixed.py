import tensorflow as tf


def fit_line(x, y, steps, lr):
    z = (x - tf.reduce_mean(x)) / tf.math.reduce_std(x)
    w = tf.Variable(0.0)
    b = tf.Variable(0.0)
    for _ in range(steps):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((w * z + b - y) ** 2)
        dw, db = tape.gradient(loss, [w, b])
        w.assign_sub(lr * dw)
        b.assign_sub(lr * db)
    slope = w / tf.math.reduce_std(x)
    return slope, b - slope * tf.reduce_mean(x)
