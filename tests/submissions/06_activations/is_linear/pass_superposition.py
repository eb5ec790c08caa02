import tensorflow as tf


def is_linear(model):
    n = model.input_shape[-1]
    a = tf.random.uniform([1000, n], -5.0, 5.0)
    b = tf.random.uniform([1000, n], -5.0, 5.0)
    zero = model(tf.zeros([1, n]))
    gap = model(a + b) - model(a) - model(b) + zero
    return tf.reduce_max(tf.abs(gap)) < 1e-3 * tf.reduce_max(tf.abs(model(a + b)))
