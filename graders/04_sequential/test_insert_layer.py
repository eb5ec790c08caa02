"""Checks of insert_layer."""

import numpy as np
from keras import Sequential, layers

from kerasdojo import expect

SHAPES = [(6, 5), (5,), (5, 4), (4,), (4, 3), (3,)]
TANH = expect.code("keras.layers.Activation('tanh', name='inserted')")


def stack(place=None):
    """Return a model of Dense layers, with an activation put in at a place."""
    dense = [layers.Dense(n, activation="relu") for n in (5, 4, 3)]
    if place is not None:
        dense.insert(place, layers.Activation("tanh"))
    return Sequential([layers.Input((6,)), *dense])


def trained(rng):
    """Return a model with weights that tell it from a fresh one."""
    model = stack()
    model.set_weights([rng.normal(size=shape) for shape in SHAPES])
    return model


def test_place(submission, rng):
    new = expect.model(submission.insert_layer(trained(rng), 1, TANH))
    en, ko = "The new model has no weights yet.", "새 모델에 아직 가중치가 없습니다."
    expect.that(new.built, en, ko, misconception="unbuilt")
    without = {"replaced_a_layer": [(6, 5), (5,), (5, 3), (3,)]}
    expect.weight_shapes(new, SHAPES, without)
    mistakes = {
        "not_inserted": stack(),
        "at_the_end": stack(3),
        "one_place_off": stack(0),
    }
    expect.same_outputs(new, stack(1), rng.normal(size=(5, 6)), rng, mistakes)


def test_weights_kept(submission, rng):
    model = trained(rng)
    new = expect.model(submission.insert_layer(model, 2, TANH))
    expect_equal_weights(new, model, "fresh_weights")


def expect_equal_weights(found, expected, misconception):
    """Fail with the misconception unless both models have the same weights."""
    expect.weight_shapes(found, SHAPES)
    for new, old in zip(found.get_weights(), expected.get_weights(), strict=True):
        new = expect.array(new)
        expect.that(
            np.allclose(new, old, atol=1e-6),
            en=f"A weight is {new.flat[0]:.4f}, in the old model {old.flat[0]:.4f}.",
            ko=f"가중치가 {new.flat[0]:.4f}, 옛 모델에서는 {old.flat[0]:.4f}입니다.",
            misconception=misconception,
        )


def test_original_kept(submission, rng):
    model = trained(rng)
    after = submission.call("insert_layer", model, 1, TANH).args[0]
    en = f"The old model has {len(after.layers)} layers, it had 3."
    ko = f"옛 모델의 층이 3개에서 {len(after.layers)}개로 바뀌었습니다."
    expect.that(len(after.layers) == 3, en, ko, misconception="changes_original")
    expect_equal_weights(after, model, "changes_original")
