"""Hidden checks of stratified_rows."""

import numpy as np

from kerasdojo import expect

LABELS, COUNTS = np.array([-3, 2, 7, 40]), np.array([20, 16, 1, 2])
# The class of one row has a larger remainder than the class of 16 rows.
FRACTION = 0.45


def arrays(submission, y, fraction, seed):
    """Return training and validation rows of an answer that holds every row once."""
    value = submission.stratified_rows(y, fraction, seed)
    fits = isinstance(value, (tuple, list)) and len(value) == 2
    expect.that(fits, "Expected two arrays.", "배열 두 개가 필요합니다.")
    parts = [expect.array(part, 1) for part in value]
    rows, wanted = np.concatenate(parts), np.arange(len(y))
    complete = np.array_equal(np.sort(rows), wanted)
    lost = set(y[np.setdiff1d(wanted, rows)])
    name = "negative_labels" if lost == {-3} else "rare_class_dropped"
    en, ko = "Rows are lost or doubled.", "빠지거나 겹친 행이 있습니다."
    expect.that(complete, en, ko, misconception=name if lost else "overlap")
    return [part.astype(int) for part in parts]


def test_rare_classes(submission, rng):
    y = rng.permutation(np.repeat(LABELS, COUNTS))
    train, val = arrays(submission, y, FRACTION, int(rng.integers(100)))
    left = (y[train] == LABELS[:, None]).sum(axis=1)
    drawn = (y[val] == LABELS[:, None]).sum(axis=1)
    en, ko = f"Validation has {drawn}, training {left}.", f"검증 {drawn}, 훈련 {left}"
    expect.that(left.min() > 0, en, ko, misconception="rare_class_emptied")
    kept = np.abs(drawn - COUNTS * FRACTION).max() <= 1
    expect.that(kept, en, ko, misconception="class_blind")
    whole = abs(len(val) - len(y) * FRACTION) <= 1
    expect.that(whole, en, ko, misconception="rounded_one_by_one")


def test_seed(submission, rng):
    y = rng.permutation(np.repeat([0, 1, 2], 12))
    seed = int(rng.integers(100))
    first, again, other = (
        sorted(arrays(submission, y, 0.25, s)[1]) for s in (seed, seed, seed + 1)
    )
    en, ko = f"Rows {first}, {again}, {other}.", f"행 {first}, {again}, {other}"
    expect.that(first == again, en, ko, misconception="not_reproducible")
    expect.that(first != other, en, ko, misconception="ignores_seed")
