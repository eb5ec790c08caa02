"""Hidden checks of loss_by_hand."""

import numpy as np

from kerasdojo import expect

Y = np.array([1, 0, 1, 0, 1], dtype="float32")
PRED = np.array([[0], [1], [1], [0], [0.5]], dtype="float32")
CLASSES = np.array([2, 0, 1])
ROWS = np.array([[0.5, 0.5, 0], [1, 0, 0], [0, 1, 0]], dtype="float32")
MISS = -np.log(1e-7)


def expect_limited(found, expected):
    """Compare at 1 %: near 1, float32 cannot hold 1 - 1e-7 exactly."""
    expect.shape(found, ())
    expect.that(
        np.isfinite(np.asarray(found)),
        en="A probability of 0 made the loss infinite or NaN.",
        ko="확률이 0일 때 손실이 무한대나 NaN이 되었습니다.",
        misconception="no_clip",
    )
    expect.that(
        np.isclose(np.asarray(found), expected, rtol=0.01),
        en="The loss of a hard miss is not the one Keras gives.",
        ko="완전히 빗나간 예측의 손실이 Keras의 값과 다릅니다.",
        misconception="other_limit",
    )


def test_hard_miss(submission):
    found = submission.loss_by_hand("binary_crossentropy", Y, PRED)
    expect_limited(found, (2 * MISS + np.log(2)) / 5)
    name = "sparse_categorical_crossentropy"
    expect_limited(submission.loss_by_hand(name, CLASSES, ROWS), MISS / 3)


def test_inputs_kept(submission, rng):
    pred = rng.dirichlet(np.ones(3), size=4).astype("float32")
    pred[0] = [1, 0, 0]
    for name, y, outputs in (
        ("mse", rng.normal(size=4).astype("float32"), pred[:, :1]),
        ("binary_crossentropy", np.float32([1, 0, 0, 1]), pred[:, :1]),
        ("sparse_categorical_crossentropy", np.array([0, 2, 1, 1]), pred),
    ):
        after = submission.call("loss_by_hand", name, y.copy(), outputs.copy()).args
        expect.unchanged(after[1], y, misconception="mutates_input")
        expect.unchanged(after[2], outputs, misconception="mutates_input")
