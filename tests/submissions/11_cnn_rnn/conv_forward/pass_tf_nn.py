import tensorflow as tf


def conv_forward(images, kernel, bias, strides=1):
    return tf.nn.conv2d(images, kernel, strides, "VALID") + bias
