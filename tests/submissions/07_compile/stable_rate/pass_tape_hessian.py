import tensorflow as tf


def stable_rate(x):
    x = tf.constant(x, dtype=tf.float64)
    w = tf.Variable(tf.zeros((x.shape[1],), dtype=tf.float64))
    with tf.GradientTape() as outer:
        with tf.GradientTape() as inner:
            loss = tf.reduce_mean(tf.linalg.matvec(x, w) ** 2)
        slope = inner.gradient(loss, w)
    hessian = outer.jacobian(slope, w)
    return 2 / tf.linalg.eigvalsh(hessian)[-1]
