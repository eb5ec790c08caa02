import tensorflow as tf


def rnn_forward(x, kernel, recurrent_kernel, bias, return_sequences=False):
    def step(state, values):
        return tf.tanh(values @ kernel + state @ recurrent_kernel + bias)

    start = tf.zeros((len(x), len(bias)))
    states = tf.scan(step, tf.transpose(x, (1, 0, 2)), start)
    return tf.transpose(states, (1, 0, 2)) if return_sequences else states[-1]
