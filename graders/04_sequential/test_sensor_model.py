"""Checks of sensor_model."""

import numpy as np

from kerasdojo import expect


def test_shapes(submission):
    model = expect.model(submission.sensor_model(20, 3))
    en, ko = "The model has no weights yet.", "모델에 아직 가중치가 없습니다."
    expect.that(model.built, en, ko, misconception="unbuilt")
    batch = {"batch_in_shape": (None, 20)}
    expect.equal(model.input_shape[1:], (20,), batch)
    expect.equal(model.output_shape[1:], (3,), {"units_swapped": (16,)})


def test_weight_shapes(submission):
    expected = [(20, 16), (16,), (16, 3), (3,)]
    mistakes = {
        "layer_removed": [(20, 3), (3,)],
        "forgot_bias": expected[::2],
        "input_as_dense": [(20, 20), (20,), *expected],
    }
    model = expect.model(submission.sensor_model(20, 3))
    expect.weight_shapes(model, expected, mistakes)


def test_probabilities(submission, rng):
    x = rng.normal(size=(5, 20)).astype("float32")
    model = expect.model(submission.sensor_model(20, 3))
    found = expect.array(model(x), ndim=2)
    sums = found.sum(axis=1)
    expect.that(
        found.min() >= 0 and np.allclose(sums, 1, atol=1e-3),
        en=f"The outputs of one row add up to {sums[0]:.3f}.",
        ko=f"한 행의 출력을 더하면 {sums[0]:.3f}입니다.",
        misconception="softmax_not_last",
    )
