import tensorflow as tf


def grad_at(f, x):
    x = tf.cast(x, tf.float32)
    with tf.GradientTape(watch_accessed_variables=False) as tape:
        tape.watch(x)
        y = f(x)
    return tape.jacobian(y, x).numpy().item()
