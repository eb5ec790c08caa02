import numpy as np


def rnn_forward(x, kernel, recurrent_kernel, bias, return_sequences=False):
    weights = np.concatenate([kernel, recurrent_kernel, bias[None]]).astype(np.float64)
    state = np.zeros((x.shape[0], bias.size))
    ones = np.ones((x.shape[0], 1))
    history = []
    for values in x.transpose(1, 0, 2):
        state = np.tanh(np.hstack([values, state, ones]) @ weights)
        history.append(state)
    return np.transpose(history, (1, 0, 2)) if return_sequences else state
