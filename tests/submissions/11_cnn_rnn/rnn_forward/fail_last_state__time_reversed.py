import numpy as np


def rnn_forward(x, kernel, recurrent_kernel, bias, return_sequences=False):
    state = np.zeros((len(x), len(bias)))
    states = []
    for step in reversed(range(x.shape[1])):
        state = np.tanh(x[:, step] @ kernel + state @ recurrent_kernel + bias)
        states.append(state)
    if return_sequences:
        return np.stack(states, axis=1)
    return state
