import keras
import tensorflow as tf


def gd_step(w, b, x, y, lr):
    y = tf.reshape(y, (-1, 1))
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean(tf.square(x @ w + b - y))
    opt = keras.optimizers.Adam(lr)
    opt.apply_gradients(zip(tape.gradient(loss, [w, b]), [w, b]))
