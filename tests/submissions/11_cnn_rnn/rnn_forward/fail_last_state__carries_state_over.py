import numpy as np


def rnn_forward(x, kernel, recurrent_kernel, bias, return_sequences=False):
    s = np.zeros(kernel.shape[1])
    out = []
    for sample in x:
        row = []
        for xt in sample:
            s = np.tanh(xt @ kernel + s @ recurrent_kernel + bias)
            row.append(s)
        out.append(row)
    out = np.array(out)
    return out if return_sequences else out[:, -1]
