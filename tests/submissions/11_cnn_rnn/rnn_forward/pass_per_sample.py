import numpy as np


def rnn_forward(x, kernel, recurrent_kernel, bias, return_sequences=False):
    results = []
    for sample in x:
        state, states = np.zeros(len(bias)), []
        for step in sample:
            state = np.tanh(step @ kernel + state @ recurrent_kernel + bias)
            states.append(state)
        results.append(states if return_sequences else state)
    return np.array(results)
