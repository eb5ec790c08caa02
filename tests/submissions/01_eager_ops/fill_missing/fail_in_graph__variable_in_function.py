import tensorflow as tf


def fill_missing(scores):
    filled = tf.Variable(tf.cast(scores, tf.float32))
    mean = tf.reduce_mean(filled[filled != -1])
    for i in range(len(scores)):
        if filled[i] == -1:
            filled[i].assign(mean)
    return tf.convert_to_tensor(filled)
