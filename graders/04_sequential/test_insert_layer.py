"""Checks of insert_layer."""

from functools import partial

import numpy as np
from keras import Sequential, layers

from kerasdojo import expect

SHAPES = [(6, 5), (5,), (5, 4), (4,), (4, 3), (3,)]
TANH = expect.code("keras.layers.Activation('tanh', name='inserted')")
MOVING = (4, 5)


def stack(place=None):
    """Return a model, with an activation put in at a place."""
    dense = [layers.Dense(n, activation="relu") for n in (5, 4, 3)]
    inner = [layers.Flatten(), *dense]
    if place is not None:
        inner.insert(place, layers.Activation("tanh"))
    return Sequential([layers.Input((2, 3)), *inner])


def trained(model, rng):
    """Return a model with weights that tell it from a fresh one."""
    weights = [rng.normal(size=weight.shape) for weight in model.get_weights()]
    model.set_weights(weights)
    return model


def checked(value, sample):
    """Return the model; fail unless it takes samples of that shape."""
    model = expect.model(value)
    en, ko = "The model has no weights yet.", "모델에 아직 가중치가 없습니다."
    expect.that(model.built, en, ko, misconception="unbuilt")
    shape = model.input_shape
    found = shape[1:] if isinstance(shape, tuple) else shape
    expect.equal(found, sample)
    return model


def new_model(submission, model, place):
    """Return the new model; fail when it does not know its input shape."""
    value = submission.insert_layer(model, place, TANH)
    return checked(value, model.input_shape[1:])


def changed(found, expected):
    """Return the places of the weights that differ between two models."""
    shapes = [weight.shape for weight in expected.get_weights()]
    expect.weight_shapes(found, shapes)
    pairs = zip(found.get_weights(), expected.get_weights(), strict=True)
    same = [np.allclose(expect.array(new), old, atol=1e-6) for new, old in pairs]
    return [place for place, equal in enumerate(same) if not equal]


def test_place(submission, rng):
    new = new_model(submission, trained(stack(), rng), 2)
    without = {"replaced_a_layer": [(6, 5), (5,), (5, 3), (3,)]}
    expect.weight_shapes(new, SHAPES, without)
    mistakes = {
        "not_inserted": stack,
        "at_the_end": partial(stack, 4),
        "one_place_off": partial(stack, 1),
        "one_place_late": partial(stack, 3),
    }
    expect.same_outputs(new, stack(2), rng.normal(size=(5, 2, 3)), rng, mistakes)


def test_weights_kept(submission, rng):
    inner = [layers.Dense(3), layers.BatchNormalization(), layers.Dense(2)]
    model = trained(Sequential([layers.Input((4,)), *inner]), rng)
    places = changed(new_model(submission, model, 2), model)
    only_moving = set(places) <= set(MOVING)
    expect.that(
        not places,
        en=f"Of 8 weight arrays of the old layers, {len(places)} are not the same.",
        ko=f"옛 층의 가중치 배열 8개 가운데 {len(places)}개가 다릅니다.",
        misconception="trainable_only" if only_moving else "fresh_weights",
    )


def test_original_kept(submission, rng):
    model = trained(stack(), rng)
    after = expect.model(submission.call("insert_layer", model, 1, TANH).args[0])
    en = f"The old model has {len(after.layers)} layers, it had 4."
    ko = f"옛 모델의 층이 4개에서 {len(after.layers)}개로 바뀌었습니다."
    expect.that(len(after.layers) == 4, en, ko, misconception="changes_original")
    en, ko = "The old model has other weights.", "옛 모델의 가중치가 바뀌었습니다."
    expect.that(not changed(after, model), en, ko, misconception="changes_original")
