"""Checks of train."""

from kerasdojo import expect


def test_epochs(submission):
    found = submission.history.history
    expect.equal(len(found["loss"]), 3)
    accuracy = float(expect.array(submission.accuracy, ndim=0))
    expect.that(0.1 < accuracy <= 1, f"Found an accuracy of {accuracy}.")
