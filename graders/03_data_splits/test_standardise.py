"""Checks of standardise."""

import numpy as np

from kerasdojo import expect


def parts(value, number):
    """Return the arrays of an answer."""
    expect.that(
        isinstance(value, (list, tuple)) and len(value) == number,
        en=f"Expected a list of {number} arrays, found {type(value).__name__}.",
        ko=f"배열 {number}개의 리스트를 기대했는데 {type(value).__name__}입니다.",
        misconception="only_train",
    )
    return [expect.array(part) for part in value]


def scaled(data, by, axis=0):
    """Return data with the statistics of another array."""
    return (data - by.mean(axis, keepdims=True)) / by.std(axis, keepdims=True)


def table(rng, rows):
    """Return a table whose columns differ in scale."""
    return rng.normal(size=(rows, 3)) * [1.0, 10.0, 100.0] + [0.0, 5.0, -50.0]


def mistaken_train(train, test):
    """Return what known mistakes make of the training rows."""
    mean, std = train.mean(axis=0), train.std(axis=0)
    return {
        "fit_on_all": scaled(train, np.concatenate([train, test])),
        "one_number": scaled(train, train, axis=None),
        "rows_not_columns": scaled(train, train, axis=1),
        "only_centred": train - mean,
        "divided_by_variance": (train - mean) / std**2,
        "sample_deviation": (train - mean) / train.std(axis=0, ddof=1),
        "range_scaled": (train - train.min(axis=0)) / np.ptp(train, axis=0),
        "median_for_mean": (train - np.median(train, axis=0)) / std,
        "multiplied": (train - mean) * std,
        "divided_first": train / std - mean,
        "others_first": scaled(test, train),
    }


def test_train_part(submission, rng):
    train, test = table(rng, 8), table(rng, 5) + 3
    found = parts(submission.standardise(train, test), 2)[0]
    expected = scaled(train, train)
    expect.close(found, expected, mistakes=mistaken_train(train, test))


def test_other_parts(submission, rng):
    train, test = table(rng, 8), table(rng, 5) * 2 + 3
    expect.close(
        parts(submission.standardise(train, test), 2)[1],
        scaled(test, train),
        mistakes={
            "own_statistics": scaled(test, test),
            "fit_on_all": scaled(test, np.concatenate([train, test])),
            "not_transformed": test,
            "others_nested": scaled(test, train)[None],
            "only_centred": test - train.mean(axis=0),
        },
    )


def test_constant_column(submission, rng):
    train, test = table(rng, 6), table(rng, 4)
    train[:, 1] = 7.0
    scale = [train[:, 0].std(), 1, train[:, 2].std()]
    expected = (test - train.mean(axis=0)) / scale
    found = parts(submission.standardise(train, test), 2)
    expect_sound(found)
    zeroed, untouched = expected.copy(), expected.copy()
    zeroed[:, 1], untouched[:, 1] = 0, test[:, 1]
    mistakes = {"column_zeroed": zeroed, "column_untouched": untouched}
    expect.close(found[1], expected, mistakes=mistakes)
    expect.close(found[0][:, 1], np.zeros(6))


def expect_sound(arrays):
    """Fail when a division by 0, or by nearly 0, has left its traces."""
    expect.that(
        all(np.isfinite(array).all() for array in arrays),
        en="The column of equal numbers became NaN or infinite.",
        ko="값이 모두 같은 열이 NaN이나 무한대가 되었습니다.",
        misconception="zero_deviation",
    )
    largest = max(np.abs(array).max() for array in arrays)
    expect.that(
        largest < 1e3,
        en=f"The largest result is {largest:.3g}; a few units were expected.",
        ko=f"가장 큰 결과가 {largest:.3g}입니다. 한 자릿수 정도여야 합니다.",
        misconception="tiny_deviation",
    )
