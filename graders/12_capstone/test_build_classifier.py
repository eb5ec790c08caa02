"""Checks of build_classifier."""

import numpy as np

from kerasdojo import expect

LIMIT = 10_000


def built(submission):
    """Return the model, with weights."""
    model = expect.model(submission.build_classifier(3))
    model(np.zeros((1, 8, 8), "float32"))
    return model


def test_output_shape(submission, rng):
    expect.model(submission.build_classifier(3))
    x = np.zeros((5, 8, 8), "float32")
    out = submission.evaluate("build_classifier(3)(x)", x=x)
    mistakes = {"no_flatten": (5, 8, 10), "one_output": (5, 1)}
    expect.shape(out, (5, 10), mistakes=mistakes)


def test_probabilities(submission, rng):
    # Strong inputs, so that outputs without softmax show.
    x = 20 * rng.uniform(size=(20, 8, 8)).astype("float32")
    out = expect.array(built(submission)(x))
    sums = out.sum(axis=1)
    inside = out.min() >= 0 and out.max() <= 1 + 1e-5
    expect.that(
        inside and np.allclose(sums, 1, atol=1e-3),
        en=f"Outputs of an image add up to {sums[0]:.2f}, smallest {out.min():.2f}.",
        ko=f"이미지 하나의 출력 합은 {sums[0]:.3f}, 최솟값은 {out.min():.3f}입니다.",
        misconception="sigmoid_output" if inside else "output_not_probabilities",
    )


def test_hidden_layer(submission, rng):
    x = rng.normal(scale=4, size=(40, 8, 8)).astype("float32")
    expect.nonlinear(built(submission), x, misconception="no_hidden_activation")


def test_size(submission, rng):
    weights = built(submission).get_weights()
    count = sum(np.size(weight) for weight in weights)
    expect.that(
        count <= LIMIT,
        en=f"The model has {count} parameters; at most {LIMIT} are allowed.",
        ko=f"모델의 파라미터가 {count}개입니다. {LIMIT}개까지만 됩니다.",
        misconception="too_many_parameters",
    )
