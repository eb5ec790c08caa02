"""Checks of rnn_forward."""

import numpy as np

from kerasdojo import expect


def draw(rng, n, steps, features, units):
    sizes = ((n, steps, features), (features, units), (units, units), units)
    return [rng.normal(size=size).astype("float32") for size in sizes]


def unroll(x, kernel, recurrent, bias, memory=1.0, f=np.tanh):
    """Return the states of all steps, slowly."""
    state, states = np.zeros((len(x), len(bias))), []
    for step in range(x.shape[1]):
        state = f(x[:, step] @ kernel + memory * state @ recurrent + bias)
        states.append(state)
    return np.stack(states, axis=1)


def state_mistakes(x, kernel, recurrent, bias):
    states = unroll(x, kernel, recurrent, bias)
    return {
        "no_tanh": unroll(x, kernel, recurrent, bias, f=lambda z: z)[:, -1],
        "state_reset": unroll(x, kernel, recurrent, bias, memory=0)[:, -1],
        "forgot_bias": unroll(x, kernel, recurrent, 0 * bias)[:, -1],
        "recurrent_transposed": unroll(x, kernel, recurrent.T, bias)[:, -1],
        "sigmoid_for_tanh": unroll(x, kernel, recurrent, bias, f=sigmoid)[:, -1],
        "time_reversed": unroll(x[:, ::-1], kernel, recurrent, bias)[:, -1],
        "first_state": states[:, 0],
        "averages_states": states.mean(axis=1),
        "starts_at_one": unroll_from_one(x, kernel, recurrent, bias),
        "relu_for_tanh": unroll(x, kernel, recurrent, bias, f=relu)[:, -1],
        "skips_first_step": unroll(x[:, 1:], kernel, recurrent, bias)[:, -1],
        "carries_state_over": carried(x, kernel, recurrent, bias),
        "tanh_inside": unroll(tanh_first(x, kernel, bias), *same_units(recurrent))[
            :, -1
        ],
    }


def relu(z):
    return np.maximum(z, 0)


def carried(x, kernel, recurrent, bias):
    """Return the last states when each series starts where the one before ended."""
    n, steps, features = x.shape
    one = unroll(x.reshape(1, n * steps, features), kernel, recurrent, bias)
    return one.reshape(n, steps, -1)[:, -1]


def tanh_first(x, kernel, bias):
    """Return the inputs after a tanh of their own."""
    return np.tanh(x @ kernel + bias)


def same_units(recurrent):
    """Return kernel, recurrent kernel and bias that leave such inputs alone."""
    return np.eye(len(recurrent)), recurrent, np.zeros(len(recurrent))


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def unroll_from_one(x, kernel, recurrent, bias):
    state = np.ones((len(x), len(bias)))
    for step in range(x.shape[1]):
        state = np.tanh(x[:, step] @ kernel + state @ recurrent + bias)
    return state


def test_last_state(submission, rng):
    arrays = draw(rng, 5, 4, 3, 3)
    right = unroll(*arrays)
    found = submission.rnn_forward(*arrays)
    expect.shape(
        found, (5, 3), mistakes={"all_states": (5, 4, 3), "time_first": (4, 3)}
    )
    expect.close(found, right[:, -1], mistakes=state_mistakes(*arrays))


def sequence_mistakes(right):
    return {
        "time_reversed": right[:, ::-1],
        "returns_old_state": np.insert(right, 0, 0, axis=1)[:, :-1],
        "steps_mixed": np.moveaxis(right, 1, 0).reshape(right.shape),
        "same_state_kept": np.repeat(right[:, -1:], right.shape[1], axis=1),
    }


def test_all_states(submission, rng):
    arrays = draw(rng, 5, 4, 3, 2)
    right = unroll(*arrays)
    found = submission.rnn_forward(*arrays, return_sequences=True)
    shapes = {
        "last_state_only": (5, 2),
        "time_first": (4, 5, 2),
        "counts_start": (5, 5, 2),
        "joins_states": (5, 8),
    }
    expect.shape(found, right.shape, mistakes=shapes)
    expect.close(found, right, mistakes=sequence_mistakes(right))
