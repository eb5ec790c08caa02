import tensorflow as tf


def dense_forward(x, kernel, bias, activation=None):
    z = tf.matmul(x, kernel) + bias
    if activation == "relu":
        return tf.nn.relu(z)
    return z
