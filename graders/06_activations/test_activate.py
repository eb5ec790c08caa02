"""Checks of activate."""

import numpy as np

from kerasdojo import expect


def draw(rng):
    # Both signs, beyond 1 and 6, and zero itself.
    x = rng.normal(size=(3, 4)) * 2
    x[0], x[1, 0] = (-8, 8, -0.5, 0.5), 0
    return x.astype("float32")


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def relu_mistakes(x):
    return {
        "absolute_value": np.abs(x),
        "relu_mask": np.float32(x > 0),
        "relu_drops_positive": np.minimum(x, 0),
        "clips_at_one": np.clip(x, 0, 1),
        "leaky": np.where(x > 0, x, 0.01 * x),
        "linear_for_all": x,
        "values_dropped": x[x > 0],
        "shape_lost": np.maximum(x, 0).ravel(),
        "largest_per_column": np.max(x, 0),
    }


def check_no_list(out):
    expect.that(
        not isinstance(out, (list, tuple)),
        en="Found a list; expected one array or tensor.",
        ko="리스트를 반환했습니다. 배열이나 텐서 하나가 필요합니다.",
        misconception="returned_list",
    )


def test_relu(submission, rng):
    x = draw(rng)
    out = submission.activate(x, "relu")
    check_no_list(out)
    expect.close(out, np.maximum(x, 0), mistakes=relu_mistakes(x))


def sigmoid_mistakes(x, out):
    by_row = np.exp(x) / np.exp(x).sum(axis=-1, keepdims=True)
    return {
        "tanh_for_sigmoid": np.tanh(x),
        "sign_lost": sigmoid(-x),
        "softmax_for_sigmoid": out if np.isclose(out.sum(), 1) else by_row,
        "hard_sigmoid": np.clip(x / 6 + 0.5, 0, 1),
        "step": np.float32(x > 0),
        "one_plus_missing": np.exp(-x),
    }


def test_sigmoid(submission, rng):
    x = draw(rng)
    out = expect.array(submission.activate(x, "sigmoid"))
    expect.close(out, sigmoid(x), mistakes=sigmoid_mistakes(x, out))


def check_linear(out, x):
    wrong = {"linear_is_relu": np.maximum(x, 0), "linear_is_constant": np.ones_like(x)}
    expect.that(
        out is not None,
        en='Found None for "linear".',
        ko='"linear"일 때 None을 반환했습니다.',
        misconception="linear_missing",
    )
    expect.close(out, x, mistakes=wrong)


def test_tanh_and_linear(submission, rng):
    x = draw(rng)
    wrong = {"sigmoid_for_tanh": sigmoid(x), "factor_two_lost": 2 * sigmoid(x) - 1}
    wrong |= {"tangent": np.tan(x), "clips_at_one": np.clip(x, -1, 1)}
    expect.close(submission.activate(x, "tanh"), np.tanh(x), mistakes=wrong)
    check_linear(submission.activate(x, "linear"), x)
