import numpy as np


def rnn_forward(x, kernel, recurrent_kernel, bias, return_sequences=False):
    inputs = np.einsum("nsf,fu->nsu", x, kernel) + bias
    states = np.zeros_like(inputs)
    for step in range(inputs.shape[1]):
        before = states[:, step - 1] if step else 0 * bias
        states[:, step] = np.tanh(inputs[:, step] + before @ recurrent_kernel)
    if return_sequences:
        return states
    return states[:, -1, :]
