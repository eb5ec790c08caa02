import tensorflow as tf


def row_normalise(x):
    x = tf.cast(x, tf.float32)
    return tf.einsum("ij,i->ij", x, 1.0 / tf.einsum("ij->i", x))
