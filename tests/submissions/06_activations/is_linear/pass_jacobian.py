import tensorflow as tf


def is_linear(model):
    x = tf.random.uniform((300, model.input_shape[-1]), -10, 10)
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = model(x)
    slopes = tape.batch_jacobian(y, x)
    spread = tf.reduce_max(slopes, axis=0) - tf.reduce_min(slopes, axis=0)
    size = tf.reduce_max(tf.abs(slopes)) + 1e-9
    return bool(tf.reduce_max(spread) < 1e-3 * size)
