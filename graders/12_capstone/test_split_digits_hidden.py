"""Hidden checks of split_digits."""

import numpy as np

from kerasdojo import data, expect


def labels(submission, seed):
    """Return the labels of all parts in one row."""
    found = submission.split_digits(seed)
    return np.concatenate([expect.array(y).ravel() for _, y in found])


def test_shuffled(submission, rng):
    found = labels(submission, int(rng.integers(1000)))
    stored = data.load("digits")["y"]
    in_file_order = len(found) == len(stored) and np.mean(found == stored) > 0.5
    sorted_by_label = len(np.unique(found[:100])) <= 5
    expect.that(
        not in_file_order and not sorted_by_label,
        en="The rows are in the order of the file or of the labels.",
        ko="행이 파일이나 레이블의 순서 그대로입니다.",
        misconception="not_shuffled",
    )
    for part in (slice(0, 1200), slice(1200, 1497), slice(1497, None)):
        expect_mixed(np.mean(found[part] == stored[part]) < 0.5)


def expect_mixed(mixed):
    expect.that(
        mixed,
        en="One part holds its rows in the order of the file.",
        ko="한 부분의 행이 파일의 순서 그대로입니다.",
        misconception="shuffles_one_part",
    )


def test_seed(submission, rng):
    seed = int(rng.integers(1000))
    first, other, again = (labels(submission, s) for s in (seed, seed + 1, seed))
    expect_repeatable(np.array_equal(first, again), np.array_equal(first, other))


def expect_repeatable(same, unseeded):
    expect.that(
        same,
        en="The same seed gives other parts.",
        ko="시드가 같은데 결과가 다릅니다.",
        misconception="not_reproducible",
    )
    expect.that(
        not unseeded,
        en="Another seed gives the same parts.",
        ko="시드가 다른데 결과가 같습니다.",
        misconception="ignores_seed",
    )
