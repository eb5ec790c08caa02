import tensorflow as tf


def squared_distances(a, b):
    b = tf.cast(b, tf.float32)
    rows = []
    for point in tf.cast(a, tf.float32):
        difference = point - b
        rows.append(tf.reduce_sum(tf.square(difference), axis=1))
    return tf.stack(rows)
