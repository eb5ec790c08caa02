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


def one_pixel_more(images):
    """Return images of which the second one differs in the middle."""
    changed = images.copy()
    changed[1, 20, 20] += 1
    return changed


def test_images(submission, rng):
    train, val, test = (rng.integers(1, 9, size=(n, 4, 3)) for n in (9, 7, 6))
    val[:3], test[1:3], test[4] = train[4:7], train[:2], val[5]
    val[4, :2], test[5] = train[0, :2], train[8][::-1]
    mistakes = {"lines_of_images": report(train, val, test, lines)}
    found = submission.leak_report(train, val, test)
    expect.equal(found, report(train, val, test), mistakes)
    large = rng.integers(1, 9, size=(3, 40, 40))
    other = one_pixel_more(large)
    cut = {"text_shortened": report(large, large, large)}
    expected = report(large, other, other)
    expect.equal(submission.leak_report(large, other, other), expected, cut)


def test_large(submission, rng):
    sets = rng.integers(0, 4, size=(3, 3000, 7)).astype("float64")
    expect.equal(submission.leak_report(*sets), report(*sets))
