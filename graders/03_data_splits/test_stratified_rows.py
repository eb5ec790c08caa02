"""Checks of stratified_rows."""

import numpy as np

from kerasdojo import expect


def shuffled_labels(counts):
    """Return labels 0, 1, ... that occur so many times, in mixed order."""
    return np.random.default_rng(4).permutation(
        np.repeat(np.arange(len(counts)), counts)
    )


def draw(submission, y, fraction, seed=1):
    """Return training and validation rows of an answer that holds every row once."""
    value = submission.stratified_rows(y, fraction, seed)
    expect.that(
        isinstance(value, (tuple, list)) and len(value) == 2,
        en=f"Expected two arrays of row numbers, found {type(value).__name__}.",
        ko=f"행 번호 배열 두 개를 기대했는데 {type(value).__name__}입니다.",
    )
    arrays = [expect.array(part, 1) for part in value]
    rows = np.concatenate(arrays)
    expect.that(
        np.array_equal(np.sort(rows), np.arange(len(y))),
        en=f"Expected each of 0 ... {len(y) - 1} once, found {len(rows)} numbers, "
        f"{len(set(rows.tolist()))} of them different.",
        ko=f"0부터 {len(y) - 1}까지 한 번씩 나와야 하는데 숫자가 {len(rows)}개, "
        f"그중 서로 다른 것은 {len(set(rows.tolist()))}개입니다.",
        misconception=row_mistake(rows, y),
    )
    return [array.astype(int) for array in arrays]


def row_mistake(rows, y):
    """Return the misconception behind row numbers that are not each row once."""
    if np.array_equal(np.sort(rows), np.sort(y)):
        return "labels_returned"
    if set(rows.tolist()) <= {0, 1}:
        return "masks_returned"
    repeated = len(set(rows.tolist())) < len(rows)
    return "overlap" if repeated else "lost_rows"


def class_mistake(drawn, counts, fraction):
    """Return the misconception behind numbers of rows drawn from each class."""
    if np.abs(drawn - counts * (1 - fraction)).max() <= 1:
        return "roles_swapped"
    return "equal_numbers" if np.ptp(drawn) <= 1 else "class_blind"


def test_complete(submission):
    draw(submission, shuffled_labels([30, 20, 10]), 0.3)


def test_shares(submission):
    counts = np.array([60, 50, 40, 30, 20])
    y = shuffled_labels(counts)
    for seed in range(3):
        drawn = np.bincount(y[draw(submission, y, 0.3, seed)[1]], minlength=5)
        expect.that(
            np.abs(drawn - counts * 0.3).max() <= 1,
            en=f"Classes of {counts} rows: expected {counts * 0.3}, found {drawn}.",
            ko=f"클래스의 행 {counts}개: 기대값 {counts * 0.3}개, 결과 {drawn}개.",
            misconception=class_mistake(drawn, counts, 0.3),
        )


def test_total(submission):
    y = shuffled_labels([9] * 10)
    val = draw(submission, y, 0.25)[1]
    en = f"10 classes of 9 rows: expected 22 or 23 rows in all, found {len(val)}."
    ko = f"9행짜리 클래스 10개: 합해서 22~23행이어야 하는데 {len(val)}행입니다."
    fits = abs(len(val) - 22.5) <= 1
    expect.that(fits, en, ko, misconception="rounded_one_by_one")
    drawn = np.bincount(y[val], minlength=10)
    wrong = (np.abs(drawn - 2.25) > 1).sum()
    name = "one_class_pays" if wrong == 1 else "class_blind"
    en, ko = f"Drawn from each class: {drawn}", f"클래스마다 뽑은 행: {drawn}"
    expect.that(wrong == 0, en, ko, misconception=name)
