import tensorflow as tf


@tf.function
def celsius_to_f(t):
    return 32.0 + tf.cast(t, tf.float32) * (9 / 5)
