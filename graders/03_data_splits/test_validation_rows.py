"""Checks of validation_rows."""

from kerasdojo import expect


def two(value):
    """Return the row numbers of an answer as two lists."""
    expect.that(
        isinstance(value, (tuple, list)) and len(value) == 2,
        en=f"Expected two arrays, found {type(value).__name__}.",
        ko=f"배열 두 개를 기대했는데 {type(value).__name__}입니다.",
    )
    arrays = [expect.array(part) for part in value]
    kinds = {array.dtype.kind for array in arrays if array.size}
    expect.that(
        all(array.ndim == 1 for array in arrays) and "b" not in kinds,
        en="Expected two lists of row numbers, found a mask or a single number.",
        ko="행 번호의 목록 두 개를 기대했는데 마스크이거나 숫자 하나입니다.",
        misconception="masks_returned",
    )
    expect.that(
        kinds <= {"i", "u"},
        en=f"The row numbers are {arrays[0].dtype}; floats cannot pick rows.",
        ko=f"행 번호가 {arrays[0].dtype}입니다. 실수로는 행을 고를 수 없습니다.",
        misconception="float_index",
    )
    return [array.tolist() for array in arrays]


def cut_at(rows, split_at):
    """Return both lists for a given number of training rows."""
    return [list(range(split_at)), list(range(split_at, rows))]


def mixed(found, split_at):
    """Return the answer itself when it holds every row, but others than the last."""
    train, val = found
    every = list(range(len(train) + len(val)))
    return found if len(train) == split_at and sorted(train + val) == every else None


def test_last_rows(submission):
    found = two(submission.validation_rows(20, 0.25))
    train, val = cut_at(20, 15)
    mistakes = {
        "first_rows": [list(range(5, 20)), list(range(5))],
        "share_is_training": cut_at(20, 5),
        "roles_swapped": [val, train],
        "counts_from_one": [[row + 1 for row in part] for part in (train, val)],
        "off_by_one": [train, val[1:]] if val != found[1] else [train[:-1], val],
        "shuffled": mixed(found, 15),
    }
    expect.equal(found, [train, val], mistakes=mistakes)


def test_cut(submission):
    found = two(submission.validation_rows(103, 0.2))
    mistakes = {"validation_rounded_down": cut_at(103, 83)}
    expect.equal(found, cut_at(103, 82), mistakes=mistakes)
    found = two(submission.validation_rows(102, 0.2))
    expect.equal(found, cut_at(102, 81), mistakes={"rounded_cut": cut_at(102, 82)})


def test_too_few_rows(submission):
    found = two(submission.validation_rows(4, 0.75))
    expect.equal(found, cut_at(4, 1))
    call = ("ValueError", submission, "validation_rows", 3, 0.9)
    expect.raises(*call, misconception="empty_training")
