import tensorflow as tf


def standardise(train, *others):
    train = tf.cast(train, tf.float32)
    mean = tf.reduce_mean(train, axis=0)
    std = tf.math.reduce_std(train, axis=0)
    std = tf.where(std == 0, tf.ones_like(std), std)
    return [(tf.cast(part, tf.float32) - mean) / std for part in (train, *others)]
