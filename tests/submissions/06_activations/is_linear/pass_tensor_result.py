import tensorflow as tf


def is_linear(model):
    shape = (1000, model.input_shape[-1])
    a, b = tf.random.uniform(shape, -10, 10), tf.random.uniform(shape, -10, 10)
    gap = tf.abs(model((a + b) / 2) - (model(a) + model(b)) / 2)
    return tf.reduce_max(gap) < 1e-3 * tf.reduce_max(tf.abs(model(a)))
