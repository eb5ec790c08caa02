"""Checks of sensor_model."""

import numpy as np

from kerasdojo import expect


def checked(value, sample, mistakes=None):
    """Return the model; fail unless it takes samples of that shape."""
    model = expect.model(value)
    en, ko = "The model has no weights yet.", "모델에 아직 가중치가 없습니다."
    expect.that(model.built, en, ko, misconception="unbuilt")
    shape = model.input_shape
    found = shape[1:] if isinstance(shape, tuple) else shape
    expect.equal(found, sample, mistakes)
    return model


def built(submission):
    """Return the model for 20 features and 3 classes."""
    mistakes = {"batch_in_shape": (None, 20)}
    return checked(submission.sensor_model(20, 3), (20,), mistakes)


def test_shapes(submission):
    shape = built(submission).output_shape
    found = shape[1:] if isinstance(shape, tuple) else shape
    expect.equal(found, (3,), {"units_swapped": (16,)})


def test_weight_shapes(submission):
    expected = [(20, 16), (16,), (16, 3), (3,)]
    mistakes = {
        "layer_removed": [(20, 3), (3,)],
        "forgot_bias": expected[::2],
        "input_as_dense": [(20, 20), (20,), *expected],
    }
    expect.weight_shapes(built(submission), expected, mistakes)


def test_probabilities(submission, rng):
    x = rng.normal(size=(5, 20)).astype("float32")
    found = expect.array(built(submission)(x), ndim=2)
    sums = found.sum(axis=1)
    expect.that(
        found.min() >= 0 and np.allclose(sums, 1, atol=1e-3),
        en=f"The outputs of one row add up to {sums[0]:.3f}.",
        ko=f"한 행의 출력을 더하면 {sums[0]:.3f}입니다.",
        misconception="softmax_not_last",
    )
