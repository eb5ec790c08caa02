"""Checks of three_way_split."""

import itertools

import numpy as np

from kerasdojo import expect


def numbered(rows):
    """Return x whose first column is the row number, and y that follows from it."""
    x = np.stack([np.arange(rows), np.arange(rows) ** 2, np.ones(rows)], axis=1)
    return x.astype("float32"), np.arange(rows) * 10


def six(value):
    """Return the six arrays of an answer."""
    expect.that(
        isinstance(value, (tuple, list)) and len(value) == 6,
        en=f"Expected six arrays, found {kind(value)}.",
        ko=f"배열 여섯 개를 기대했는데 {kind(value)}을(를) 받았습니다.",
        misconception="six_arrays",
    )
    return [expect.array(part) for part in value]


def kind(value):
    """Return a few words on a value."""
    if isinstance(value, (tuple, list)):
        return f"{type(value).__name__}, len {len(value)}"
    return type(value).__name__


def split(submission, rows, fractions, seed=1):
    """Return the answer for numbered rows: three x parts and three y parts."""
    x, y = numbered(rows)
    parts = six(submission.three_way_split(x, y, *fractions, seed))
    expect.that(
        [part.shape[1:] for part in parts] == [(3,), ()] * 3,
        en="Expected x and y in turn: a table, its labels, the next table and so on.",
        ko="x와 y가 번갈아 나와야 합니다. 표, 그 레이블, 다음 표의 순서입니다.",
        misconception="other_order",
    )
    return parts[::2], parts[1::2]


SIZES_BY_MISTAKE = {
    (25, 7.5): "share_of_the_rest",
    (15, 25): "roles_swapped",
    (25, 10): "roles_swapped",
    (10, 25): "roles_swapped",
    (17, 17): "shares_ignored",
}


def size_error(sizes, wanted):
    """Return by how many rows training and validation set miss their size."""
    return max(abs(sizes[0] - wanted[0]), abs(sizes[1] - wanted[1]))


def row_mistake(sets):
    """Return the misconception behind sets that are not every row once."""
    every = list(itertools.chain.from_iterable(sets))
    if any(len(set(rows)) < len(rows) for rows in sets):
        return "with_replacement"
    return "overlap" if len(set(every)) < len(every) else "lost_rows"


def train_rows(submission, seed):
    """Return the row numbers of each set, sorted."""
    x_parts, _ = split(submission, 40, (0.5, 0.25), seed)
    return [sorted(part[:, 0].tolist()) for part in x_parts]


def test_sizes(submission):
    x_parts, _ = split(submission, 50, (0.5, 0.3))
    sizes = [len(part) for part in x_parts]
    known = (k for k in SIZES_BY_MISTAKE if size_error(sizes, k) < 1)
    expect.that(
        size_error(sizes, (25, 15)) <= 1,
        en=f"50 rows, shares 0.5 and 0.3: found {sizes} rows, expected [25, 15, 10].",
        ko=f"50행, 비율 0.5와 0.3: 결과는 {sizes}행, 기대값은 [25, 15, 10]행입니다.",
        misconception=SIZES_BY_MISTAKE.get(next(known, None)),
    )


def test_complete(submission):
    x_parts, _ = split(submission, 47, (0.6, 0.2))
    sets = [part[:, 0].tolist() for part in x_parts]
    every = list(itertools.chain.from_iterable(sets))
    different = len(set(every))
    expect.that(
        sorted(every) == list(range(47)),
        en=f"Of 47 rows, {different} are in the sets; the sets have {len(every)} rows.",
        ko=f"47행 중 {different}행이 들어 있고, 세 집합을 합하면 {len(every)}행입니다.",
        misconception=row_mistake(sets),
    )


def test_pairs(submission):
    for x_part, y_part in zip(*split(submission, 40, (0.5, 0.25)), strict=True):
        right, found = 10 * x_part[:, 0], y_part
        expect.that(
            np.array_equal(found, right),
            en=f"The rows have the labels {right[:3]} ..., found {found[:3]} ...",
            ko=f"행의 레이블은 {right[:3]} ...인데 결과는 {found[:3]} ...입니다.",
            misconception="unpaired",
        )


def test_seed(submission):
    first, again, other = (train_rows(submission, seed) for seed in (5, 5, 6))
    expect.that(
        first == again,
        en=f"seed=5 twice: training rows {first[0][:4]} ..., then {again[0][:4]} ...",
        ko=f"seed=5로 두 번: 훈련 행 {first[0][:4]} ..., 다음에는 {again[0][:4]} ...",
        misconception="not_reproducible",
    )
    same = [a[:4] for a, b in zip(first, other, strict=True) if a == b]
    en = f"seed=5 and seed=6 both give a set of the rows {same} ..."
    ko = f"seed=5와 seed=6의 결과에 똑같은 집합이 있습니다: {same} ..."
    name = "ignores_seed" if first == other else "fixed_set"
    expect.that(not same, en, ko, misconception=name)
