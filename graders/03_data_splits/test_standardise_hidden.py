"""Hidden checks of standardise."""

from kerasdojo import expect


def test_arguments_kept(submission, rng):
    train, test = rng.normal(size=(7, 2)), rng.normal(size=(3, 2))
    out = submission.call("standardise", train, test)
    expect.unchanged(out.args[0], train, "mutates_input")
    expect.unchanged(out.args[1], test, "mutates_input")


def by_whole_numbers(data, train):
    """Return data with mean and deviation cut to integers."""
    return (data - train.mean(axis=0).astype(int)) / train.std(axis=0).astype(int)


def test_integers(submission, rng):
    train, *others = (rng.integers(0, 50, size=(rows, 2)) for rows in (9, 1, 4, 6))
    value = submission.standardise(train, *others)
    en, ko = "Expected a list of four arrays.", "배열 네 개의 리스트가 필요합니다."
    fits = isinstance(value, (list, tuple)) and len(value) == 4
    expect.that(fits, en, ko, misconception="only_train")
    for found, data in zip(value, (train, *others), strict=True):
        expected = (data - train.mean(axis=0)) / train.std(axis=0)
        mistakes = {
            "integer_result": expected.astype(int),
            "statistics_truncated": by_whole_numbers(data, train),
        }
        expect.close(found, expected, mistakes=mistakes)
