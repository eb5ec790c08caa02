import numpy as np


def rnn_forward(x, kernel, recurrent_kernel, bias, return_sequences=False):
    state = np.zeros((len(x), len(bias)))
    states = []
    for step in range(x.shape[1]):
        x[:, step] *= 1.0
        recurrent_kernel += 0.0
        bias += 0
        state = np.tanh(x[:, step] @ kernel + state @ recurrent_kernel + bias)
        states.append(state)
    if return_sequences:
        kernel *= 2
        return np.stack(states, axis=1)
    kernel *= 2
    return state
