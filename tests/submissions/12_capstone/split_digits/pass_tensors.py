import tensorflow as tf

from kerasdojo import data


def split_digits(seed):
    digits = data.load("digits")
    order = tf.random.experimental.stateless_shuffle(tf.range(1797), seed=(seed, 0))
    x = tf.gather(tf.constant(digits["x"], tf.float32) / 16.0, order)
    y = tf.gather(digits["y"], order)
    parts = zip(
        tf.split(x, (1200, 297, 300)), tf.split(y, (1200, 297, 300)), strict=True
    )
    return tuple(parts)
