"""Checks of train."""

from kerasdojo import data, expect


def test_accuracy(submission):
    digits = data.load("digits")
    x, y = digits["x"][:300] / 16, digits["y"][:300]
    model = submission.peek("small_model")()
    accuracy = float(expect.array(submission.train(model, x, y), ndim=0))
    expect.that(0.1 < accuracy <= 1, f"Found an accuracy of {accuracy}.")
