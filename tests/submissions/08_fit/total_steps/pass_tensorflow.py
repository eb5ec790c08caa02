import tensorflow as tf


def total_steps(n, batch_size, validation_split=0.0, epochs=1):
    rows = tf.constant(int(n * (1 - validation_split)))
    return epochs * ((rows + batch_size - 1) // batch_size)
