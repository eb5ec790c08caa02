import numpy as np


def rnn_forward(x, kernel, recurrent_kernel, bias, return_sequences=False):
    s = np.zeros((x.shape[0], kernel.shape[1]))
    out = []
    for t in range(x.shape[1]):
        s = np.tanh(np.tanh(x[:, t] @ kernel + bias) + s @ recurrent_kernel)
        out.append(s)
    return np.stack(out, axis=1) if return_sequences else s
