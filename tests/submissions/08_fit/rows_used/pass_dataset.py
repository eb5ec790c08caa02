import tensorflow as tf


def rows_used(n, batch_size, validation_split=0.0):
    split = int(n * (1 - validation_split))
    batches = tf.data.Dataset.range(split).batch(batch_size)
    return list(batches), tf.range(split, n)
