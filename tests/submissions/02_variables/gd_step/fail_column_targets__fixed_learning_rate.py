import keras
import tensorflow as tf


def gd_step(w, b, x, y, lr):
    y = tf.reshape(y, (-1, 1))
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean((x @ w + b - y) ** 2)
    grads = tape.gradient(loss, [w, b])
    keras.optimizers.SGD().apply_gradients(zip(grads, [w, b], strict=True))
