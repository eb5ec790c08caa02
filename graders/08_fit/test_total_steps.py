"""Checks of total_steps."""

import math

from kerasdojo import expect


def expect_steps(found, steps, mistakes):
    """Compare numbers; 11.0 is as good as 11."""
    expect.close(found, steps, rtol=0, atol=0, mistakes=mistakes)


def sizes(rng):
    """Return a batch size, a number of full batches, and rows for one more batch."""
    batch = int(rng.integers(8, 40))
    return batch, int(rng.integers(3, 7)), int(rng.integers(1, batch // 2))


def test_one_epoch(submission, rng):
    batch, full, rest = sizes(rng)
    n = full * batch + rest
    mistakes = {"drops_last_batch": full, "counts_rows": n, "batch_is_count": batch}
    expect_steps(submission.total_steps(n, batch), full + 1, mistakes)


def test_no_rest(submission, rng):
    batch, full, rest = sizes(rng)
    found = submission.total_steps(full * batch, batch)
    expect_steps(found, full, {"adds_a_step": full + 1})
    expect_steps(submission.total_steps(rest, batch), 1, {"drops_last_batch": 0})


def test_epochs(submission, rng):
    batch, full, rest = sizes(rng)
    n, epochs = full * batch + rest, int(rng.integers(5, 9))
    mistakes = {
        "one_epoch_only": full + 1,
        "rounds_at_the_end": math.ceil(n * epochs / batch),
    }
    found = submission.total_steps(n, batch, epochs=epochs)
    expect_steps(found, (full + 1) * epochs, mistakes)
