"""Hidden checks of leak_report."""

from kerasdojo import expect


def found_in(data, other):
    """Count the rows of data that other holds."""
    known = {row.tobytes() for row in other}
    return sum(row.tobytes() in known for row in data)


def report(train, val, test, count=found_in):
    """Return the report that a way of counting gives."""
    return {
        "val_in_train": count(val, train),
        "test_in_train": count(test, train),
        "test_in_val": count(test, val),
    }


def lines(data, other):
    """Count the lines of images instead of whole images."""
    return found_in(data.reshape(-1, 3), other.reshape(-1, 3))


def test_images(submission, rng):
    train, val, test = (rng.integers(1, 9, size=(n, 4, 3)) for n in (9, 7, 6))
    val[:3], test[1:3], test[4] = train[4:7], train[:2], val[5]
    val[4, :2], test[5] = train[0, :2], train[8][::-1]
    expect.equal(
        submission.leak_report(train, val, test),
        report(train, val, test),
        mistakes={"lines_of_images": report(train, val, test, lines)},
    )


def test_large(submission, rng):
    sets = rng.integers(0, 4, size=(3, 3000, 7)).astype("float64")
    expect.equal(submission.leak_report(*sets), report(*sets))
