import keras
import tensorflow as tf


def gd_step(w, b, x, y, lr):
    with tf.GradientTape() as tape:
        prediction = tf.squeeze(x @ w + b, axis=1)
        loss = tf.reduce_mean((prediction - tf.reshape(y, [-1])) ** 2)
    grads = tape.gradient(loss, [w, b])
    keras.optimizers.SGD(learning_rate=lr).apply_gradients(
        zip(grads, [w, b], strict=True)
    )
    return float(loss)
