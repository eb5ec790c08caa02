"""Hidden checks of insert_layer."""

from functools import partial

import numpy as np
from keras import Sequential, layers

from kerasdojo import expect

DENSE = expect.code("keras.layers.Dense(4, activation='tanh', name='inserted')")
TANH = expect.code("keras.layers.Activation('tanh', name='inserted')")


def stack(place=None):
    """Return a model of layers of one size, with another one put in at a place."""
    dense = [layers.Dense(4, activation="relu") for _ in range(2)]
    if place is not None:
        dense.insert(place, layers.Dense(4, activation="tanh"))
    return Sequential([layers.Input((4,)), *dense])


MIDDLE = {"misplaced_ends": partial(stack, 1)}


def checked(value, sample):
    """Return the model; fail unless it takes samples of that shape."""
    model = expect.model(value)
    en, ko = "The model has no weights yet.", "모델에 아직 가중치가 없습니다."
    expect.that(model.built, en, ko, misconception="unbuilt")
    shape = model.input_shape
    found = shape[1:] if isinstance(shape, tuple) else shape
    expect.equal(found, sample)
    return model


def test_ends(submission, rng):
    x = rng.normal(size=(5, 4)).astype("float32")
    for place in (0, 2):
        model = stack()
        new = checked(submission.insert_layer(model, place, DENSE), (4,))
        missing = {"misplaced_ends": [(4, 4), (4,)] * 2}
        expect.weight_shapes(new, [(4, 4), (4,)] * 3, missing)
        kept = [w for i, w in enumerate(new.get_weights()) if i // 2 != place]
        expect.same_outputs(new, stack(place), x, rng, MIDDLE)
        for found, right in zip(kept, model.get_weights(), strict=True):
            expect.close(found, right)


def test_own_weights(submission, rng):
    model = stack()
    old = model.get_weights()
    change = "(insert_layer(model, 1, layer).set_weights(weights), model.get_weights())"
    weights = [weight + 1 for weight in old]
    names = {"model": model, "layer": TANH, "weights": weights}
    after = submission.evaluate(change, **names)[1]
    shapes = [expect.array(weight).shape for weight in after]
    expect.equal(shapes, [weight.shape for weight in old])
    same = all(np.allclose(a, b) for a, b in zip(after, old, strict=True))
    en, ko = "The old model has changed.", "옛 모델이 바뀌었습니다."
    expect.that(same, en, ko, misconception="shares_weights")
