import tensorflow as tf


def squared_distances(a, b):
    a, b = tf.cast(a, "float32"), tf.cast(b, "float32")
    d = tf.expand_dims(a, 1) - tf.expand_dims(b, 0)
    return tf.einsum("nmd,nmd->nm", d, d)
