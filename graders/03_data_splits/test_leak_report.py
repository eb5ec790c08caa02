"""Checks of leak_report."""

import functools

import numpy as np

from kerasdojo import expect


def report(count, train, val, test):
    """Return the report that a way of counting gives."""
    return {
        "val_in_train": int(count(val, train)),
        "test_in_train": int(count(test, train)),
        "test_in_val": int(count(test, val)),
    }


def key(row, nan="nan"):
    """Return a row as a tuple, with something in place of missing values."""
    return tuple(nan if v != v else v for v in row.ravel().tolist())


def found_in(data, other, nan="nan"):
    """Count the rows of data that other holds."""
    known = {key(row, nan) for row in other}
    return sum(key(row, nan) in known for row in data)


def compare(submission, mistakes, **sets):
    """Compare the answer with the count, and with mistaken ways of counting."""
    sets = {name: np.array(rows, dtype=float) for name, rows in sets.items()}
    expect.equal(
        submission.leak_report(*sets.values()),
        report(found_in, **sets),
        mistakes={name: report(count, **sets) for name, count in mistakes.items()},
    )


def same_sum(data, other):
    return np.isin(data.sum(axis=1), other.sum(axis=1)).sum()


def same_position(data, other):
    return sum(np.array_equal(a, b) for a, b in zip(data, other, strict=False))


def each_column(data, other):
    return np.isin(data, other).all(axis=1).sum()


def row_in_array(data, other):
    return sum(row in other for row in data)


def distinct(data, other):
    return len({key(row) for row in data} & {key(row) for row in other})


def pairs(data, other):
    return sum(key(a) == key(b) for a in data for b in other)


def doubles(data, other):
    together = np.concatenate([data, other])
    return len(together) - len({key(row) for row in together})


def no_nan_equal(data, other):
    return sum((row == other).all(axis=1).any() for row in data)


def nearly_equal(data, other):
    return sum(any(np.allclose(a, b) for b in other) for a in data)


OTHER_ROWS = {
    "same_position": same_position,
    "partly_equal": each_column,
    "in_on_array": row_in_array,
    "compares_summaries": same_sum,
    "nearly_equal": nearly_equal,
}
OTHER_COUNTS = {
    "distinct_only": distinct,
    "pairs_counted": pairs,
    "repeats_inside": doubles,
    "other_direction": lambda data, other: found_in(other, data),
}


def test_counts(submission):
    compare(
        submission,
        OTHER_ROWS,
        train=[[1, 2, 3], [4, 5, 6], [7, 8, 9], [10, 11, 12], [13, 14, 15]],
        val=[[7, 8, 9], [1, 2, 3], [1, 5, 9], [3, 2, 1], [13, 14, 16]],
        test=[[10, 11, 12], [13, 14, 16], [6, 5, 4], [7, 8, 9.00001]],
    )


def test_repeats(submission):
    compare(
        submission,
        OTHER_COUNTS,
        train=[[1, 1], [1, 1], [1, 1], [2, 2], [2, 2], [3, 3], [4, 4]],
        val=[[1, 1], [1, 1], [2, 2], [5, 5], [5, 5]],
        test=[[5, 5], [3, 3], [3, 3], [3, 3], [6, 6], [6, 6]],
    )


def test_missing_values(submission):
    nan = float("nan")
    for number in (0.0, -1.0):
        as_number = functools.partial(found_in, nan=number)
        compare(
            submission,
            {"nan_never_equal": no_nan_equal, "nan_is_a_number": as_number},
            train=[[1, nan], [nan, 2], [nan, nan], [3, 4]],
            val=[[1, nan], [2, nan], [1, number], [number, number], [3, 4]],
            test=[[nan, nan], [number, 2], [5, nan], [2, nan]],
        )
