"""Hidden checks of total_steps."""

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


def test_validation_split(submission):
    """The share is exact here, so that only the rows that train matter."""
    for n, batch, share, epochs in ((100, 8, 0.5, 3), (90, 7, 0.2, 2)):
        training = math.ceil(n * (1 - share) / batch)
        held_out = math.ceil(n * share / batch)
        mistakes = {
            "ignores_split": math.ceil(n / batch) * epochs,
            "counts_validation": (training + held_out) * epochs,
            "trains_on_held_out": held_out * epochs,
        }
        args = (n, batch, share, epochs)
        expect_steps(submission, args, training * epochs, mistakes)


def test_split_rounding(submission):
    """9.9 rows are 9 rows, and 9 rows are 3 batches of 3."""
    for n, batch, share, steps in ((11, 3, 0.1, 3), (45, 11, 0.25, 3), (7, 3, 0.1, 2)):
        mistakes = {"rounds_rows_up": steps + 1}
        expect_steps(submission, (n, batch, share), steps, mistakes)
