import tensorflow as tf


def rnn_forward(x, kernel, recurrent_kernel, bias, return_sequences=False):
    h = tf.zeros((x.shape[0], bias.shape[0]))
    states = []
    for step in tf.unstack(tf.constant(x), axis=1):
        h = tf.tanh(tf.matmul(step, kernel) + tf.matmul(h, recurrent_kernel) + bias)
        states.append(h)
    return tf.stack(states, axis=1) if return_sequences else states[-1]
