"""Checks of total_steps."""

import math

from kerasdojo import expect


def expect_steps(submission, args, steps, mistakes):
    """Compare numbers, naming the call; 11.0 is as good as 11."""
    found = expect.array(submission.total_steps(*args), ndim=0)
    call = f"total_steps{args}"
    known = [name for name, value in mistakes.items() if found == value]
    expect.that(
        found == steps,
        en=f"{call} gave {found}; {steps} was expected.",
        ko=f"{call}의 결과는 {found}인데, 기대한 값은 {steps}입니다.",
        misconception=known[0] if known else None,
    )


def sizes(rng):
    """Return a batch size, a number of full batches, and rows for one more batch."""
    batch = int(rng.integers(8, 40))
    return batch, int(rng.integers(3, 7)), int(rng.integers(1, batch // 2))


def test_one_epoch(submission, rng):
    batch, full, rest = sizes(rng)
    n = full * batch + rest
    mistakes = {
        "drops_last_batch": full,
        "counts_rows": n,
        "batch_is_count": batch,
        "not_rounded": n / batch,
    }
    expect_steps(submission, (n, batch), full + 1, mistakes)


def test_no_rest(submission, rng):
    batch, full, rest = sizes(rng)
    mistakes = {"adds_a_step": full + 1}
    expect_steps(submission, (full * batch, batch), full, mistakes)
    mistakes = {"drops_last_batch": 0}
    expect_steps(submission, (rest, batch), 1, mistakes)


def test_epochs(submission, rng):
    batch, full, rest = sizes(rng)
    n, epochs = full * batch + rest, int(rng.integers(5, 9))
    mistakes = {
        "one_epoch_only": full + 1,
        "rounds_at_the_end": math.ceil(n * epochs / batch),
    }
    args = (n, batch, 0.0, epochs)
    expect_steps(submission, args, (full + 1) * epochs, mistakes)
