"""What a SimpleRNN layer computes, step by step."""

import numpy as np


def rnn_forward(x, kernel, recurrent_kernel, bias, return_sequences=False):
    """Return the output of a SimpleRNN layer that has these weights.

    Args:
        x: float32 NumPy array of shape (n, steps, features), steps >= 1.
        kernel: float32 NumPy array of shape (features, units).
        recurrent_kernel: float32 NumPy array of shape (units, units).
        bias: float32 NumPy array of shape (units,).
        return_sequences: False: the last state. True: the states of all steps.

    Returns:
        Array or tensor of shape (n, units), or (n, steps, units) for all steps.

    Example:
        rnn_forward(np.ones((1, 2, 1)), [[1.0]], [[0.5]], [0.0]) -> [[0.881]]
        (tanh(1) = 0.762 after the first step), shown here without np.array
    """
    # BEGIN SOLUTION
    state = np.zeros((len(x), len(bias)), "float32")
    states = []
    for step in range(x.shape[1]):
        # The state is the memory: what came before, mixed with the new input.
        state = np.tanh(x[:, step] @ kernel + state @ recurrent_kernel + bias)
        states.append(state)
    return np.stack(states, axis=1) if return_sequences else state
    # END SOLUTION
