"""Checks of is_linear."""

import keras
from keras import layers

from kerasdojo import expect


def model(rng, *stack):
    built = keras.Sequential([keras.Input((3,)), *stack])
    built.set_weights([rng.normal(size=w.shape) for w in built.get_weights()])
    return built


def test_linear_stack(submission, rng):
    for stack in (
        [layers.Dense(2)],
        [layers.Dense(4), layers.Dense(5), layers.Dense(2)],
    ):
        found = submission.is_linear(model(rng, *stack))
        expect.equal(found, True, mistakes={"false_for_linear": False})


def test_hidden_activation(submission, rng):
    relu = [layers.Dense(6, activation="relu"), layers.Dense(2)]
    expect.equal(
        submission.is_linear(model(rng, *relu)), False, mistakes={"sees_no_bend": True}
    )
    tanh = [layers.Dense(6), layers.Activation("tanh"), layers.Dense(2)]
    expect.equal(
        submission.is_linear(model(rng, *tanh)), False, mistakes={"reads_config": True}
    )
    plain = [layers.Dense(6, "relu", use_bias=False), layers.Dense(2, use_bias=False)]
    expect.equal(
        submission.is_linear(model(rng, *plain)), False, mistakes={"only_scales": True}
    )


def test_output_activation(submission, rng):
    for activation in ("softmax", "sigmoid"):
        stack = [layers.Dense(4), layers.Dense(3, activation=activation)]
        found = submission.is_linear(model(rng, *stack))
        expect.equal(found, False, mistakes={"ignores_output": True})
