"""Checks of small_network."""

import numpy as np

from kerasdojo import expect


def built(submission):
    """Return the model; fail unless it takes images of 8x8 numbers."""
    model = expect.model(submission.small_network())
    en, ko = "The model has no weights yet.", "모델에 아직 가중치가 없습니다."
    expect.that(model.built, en, ko, misconception="unbuilt")
    found = sample_shape(model.input_shape)
    mistakes = {"batch_in_shape": (None, 8, 8), "flattened_outside": (64,)}
    # A channel axis of length 1 makes no difference to what Keras accepts.
    expect.equal(found[:2] if found == (8, 8, 1) else found, (8, 8), mistakes)
    return model


def sample_shape(shape):
    """Return a shape without the batch axis; anything else as it is."""
    return shape[1:] if isinstance(shape, tuple) else shape


def test_input_shape(submission):
    built(submission)


def test_output_shape(submission):
    mistakes = {"missing_flatten": (8, 10), "units_swapped": (32,)}
    found = sample_shape(built(submission).output_shape)
    expect.equal(found, (10,), mistakes)


def test_parameters(submission):
    mistakes = {
        "forgot_bias": 64 * 32 + 32 * 10,
        "no_hidden_layer": 64 * 10 + 10,
        "input_as_dense": 65 * 64 + 65 * 32 + 33 * 10,
        "dense_before_flatten": 9 * 32 + (32 * 8 + 1) * 10,
        "extra_hidden_layer": 65 * 32 + 33 * 32 + 33 * 10,
    }
    expect.param_count(built(submission), 2410, mistakes)


def test_probabilities(submission, rng):
    images = rng.normal(size=(5, 8, 8)).astype("float32")
    found = expect.array(built(submission)(images), ndim=2)
    sums = found.sum(axis=1)
    expect.that(
        found.min() >= 0 and np.allclose(sums, 1, atol=1e-3),
        en=f"The outputs of one image add up to {sums[0]:.3f}, the smallest one is "
        f"{found.min():.3f}.",
        ko=f"이미지 한 장의 출력: 합 {sums[0]:.3f}, 가장 작은 값 {found.min():.3f}",
        misconception="not_softmax",
    )
