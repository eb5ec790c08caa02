"""Checks of rows_used."""

from kerasdojo import expect

# Any rows will do: ranges, arrays, tensors or lists.
PLAIN = expect.code("""
def plain(pair):
    batches, held_out = pair
    try:
        batches = [[int(row) for row in batch] for batch in batches]
        return batches, [int(row) for row in held_out]
    except TypeError:
        raise TypeError("rows_used gave no list of batches and list of rows") from None
""")


def rows_used(submission, n, batch_size, share):
    """Return the answer as lists of ints."""
    names = {"plain": PLAIN, "n": n, "size": batch_size, "share": share}
    return submission.evaluate("plain(rows_used(n, size, share))", **names)


def chunks(rows, size):
    """Return the rows in batches; the last one may be short."""
    return [rows[i : i + size] for i in range(0, len(rows), size)]


def test_training_rows(submission):
    batches, _ = rows_used(submission, 20, 4, 0.2)
    found = [row for batch in batches for row in batch]
    expect_order(found)
    mistakes = {
        "holds_out_first_rows": list(range(4, 20)),
        "trains_on_all_rows": list(range(20)),
        "counts_from_one": list(range(1, 17)),
        "trains_on_held_out": list(range(16, 20)),
    }
    expect.equal(found, list(range(16)), mistakes)


def expect_order(rows):
    expect.that(
        sorted(rows) != list(range(16)) or rows == sorted(rows),
        en="The rows are in another order. With shuffle=False they stay in order.",
        ko="행의 순서가 다릅니다. shuffle=False이면 순서가 그대로입니다.",
        misconception="shuffles",
    )


def test_batches(submission):
    batches, _ = rows_used(submission, 30, 7, 0.5)
    rows = list(range(15))
    mistakes = {
        "drops_last_batch": chunks(rows[:14], 7),
        "no_batches": [rows],
        "batch_is_count": [rows[0:3], rows[3:6], rows[6:9], rows[9:12], rows[12:15]],
        "even_batches": chunks(rows, 5),
        "wraps_around": [*chunks(rows, 7)[:2], [14, *rows[:6]]],
        "overruns_split": [*chunks(rows, 7)[:2], list(range(14, 21))],
    }
    expect.equal(batches, chunks(rows, 7), mistakes)


def test_validation_rows(submission):
    _, held_out = rows_used(submission, 24, 5, 0.25)
    mistakes = {
        "holds_out_first_rows": list(range(6)),
        "off_by_one": list(range(17, 24)),
        "skips_a_row": list(range(19, 24)),
        "forgets_held_out": [],
    }
    expect.equal(held_out, list(range(18, 24)), mistakes)
