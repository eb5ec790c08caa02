"""Checks of is_linear."""

import keras
import numpy as np
from keras import layers

from kerasdojo import expect


def model(rng, *stack):
    built = keras.Sequential([keras.Input((3,)), *stack])
    shapes = [weight.shape for weight in built.get_weights()]
    built.set_weights([rng.normal(size=s) / np.sqrt(s[0]) for s in shapes])
    return built


def answer(submission, model):
    """Return what the student found, which is one value."""
    found = submission.is_linear(model)
    expect.that(
        np.ndim(found) == 0 and not isinstance(found, str),
        en="Found no single True or False.",
        ko="True나 False 하나가 아닙니다.",
        misconception="not_one_answer",
    )
    return found


def test_linear_stack(submission, rng):
    for stack in (
        [layers.Dense(2)],
        [layers.Dense(4), layers.Dense(5), layers.Dense(2)],
    ):
        found = answer(submission, model(rng, *stack))
        expect.equal(found, True, mistakes={"false_for_linear": False})


def test_hidden_activation(submission, rng):
    first, plain = layers.Dense(6), layers.Dense(6, use_bias=False)
    stacks = [
        ("sees_no_bend", [layers.Dense(6, activation="relu"), layers.Dense(2)]),
        ("reads_config", [first, layers.ReLU(), layers.Dense(2)]),
        ("only_scales", [plain, layers.ReLU(), layers.Dense(2, use_bias=False)]),
    ]
    for name, stack in stacks:
        found = answer(submission, model(rng, *stack))
        expect.equal(found, False, mistakes={name: True})


def test_output_activation(submission, rng):
    stack = [layers.Dense(4), layers.Dense(3, activation="softmax")]
    found = answer(submission, model(rng, *stack))
    expect.equal(found, False, mistakes={"ignores_output": True})
