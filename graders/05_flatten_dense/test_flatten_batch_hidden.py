"""Hidden checks of flatten_batch."""

from kerasdojo import expect


def test_any_rank(submission, rng):
    for shape in ((4, 6), (2, 3, 2, 5), (1, 2, 1, 3, 2)):
        x = rng.integers(-99, 100, size=shape)
        expect.close(
            submission.flatten_batch(x),
            x.reshape(shape[0], -1),
            mistakes={"squeezes_batch": x.ravel(), "flattens_nothing": x},
        )


def test_input_unchanged(submission, rng):
    x = rng.normal(size=(2, 4, 3))
    outcome = submission.call("flatten_batch", x)
    expect.unchanged(outcome.args[0], x, misconception="mutates_input")
