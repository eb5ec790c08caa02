import tensorflow as tf


def conv_size(image_shape, filters, kernel_size, strides=1, padding="valid"):
    layer = tf.keras.layers.Conv2D(filters, kernel_size, strides, padding=padding)
    out = layer(tf.zeros((1, *image_shape)))
    return out.shape[1:], sum(int(tf.size(w)) for w in layer.weights)
