import tensorflow as tf


def grad_at(f, x):
    x = tf.constant(float(x))
    with tf.autodiff.ForwardAccumulator(x, tf.ones_like(x)) as forward:
        y = f(x)
    return forward.jvp(y)
