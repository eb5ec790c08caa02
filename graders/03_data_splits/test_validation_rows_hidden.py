"""Hidden checks of validation_rows."""

import math
from fractions import Fraction

from kerasdojo import expect


def keras_cut(rows, share):
    """Return the number of training rows, as in keras' train_validation_split."""
    return math.floor(rows * (1 - share))


def exact_cut(rows, share):
    """Return the number of training rows without floating point."""
    return math.floor(rows * (1 - Fraction(str(share))))


def lists(rows, split_at):
    """Return training and validation rows for a given cut."""
    return [list(range(split_at)), list(range(split_at, rows))]


def answer(submission, rows, share):
    """Return the two arrays of an answer as lists."""
    value = submission.validation_rows(rows, share)
    fits = isinstance(value, (tuple, list)) and len(value) == 2
    expect.that(fits, "Expected two arrays.", "배열 두 개가 필요합니다.")
    return [expect.array(part).tolist() for part in value]


def test_many_sizes(submission, rng):
    for share in (0.125, 0.4, 0.05):
        rows = int(rng.integers(41, 300))
        while keras_cut(rows, share) != exact_cut(rows, share):
            rows += 1
        percent = rows * int(100 * (1 - share)) // 100
        expect.equal(
            answer(submission, rows, share),
            lists(rows, keras_cut(rows, share)),
            mistakes={"whole_percent": lists(rows, percent)},
        )


def test_float_rounding(submission, rng):
    pairs = [(n, s) for n in range(20, 400) for s in (0.3, 0.6, 0.7, 0.9)]
    shifted = [pair for pair in pairs if keras_cut(*pair) != exact_cut(*pair)]
    for place in rng.choice(len(shifted), 3, replace=False):
        rows, share = shifted[place]
        expect.equal(
            answer(submission, rows, share),
            lists(rows, keras_cut(rows, share)),
            mistakes={"rounding_repaired": lists(rows, exact_cut(rows, share))},
        )
