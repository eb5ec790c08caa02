import tensorflow as tf


def rows_used(n, batch_size, validation_split=0.0):
    cut = int(n * (1.0 - validation_split))
    ds = tf.data.Dataset.range(cut).batch(batch_size)
    return [b for b in ds], tf.range(cut, n)
