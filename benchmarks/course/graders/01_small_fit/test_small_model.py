"""Checks of small_model."""

from kerasdojo import expect


def test_output_shape(submission):
    expect.output_shape(submission.small_model(), (None, 10))
