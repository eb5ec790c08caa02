"""Hidden checks of rows_used."""

from kerasdojo import expect

# Any rows will do: ranges, arrays, tensors or lists.
PLAIN = expect.code("""
def plain(pair):
    batches, held_out = pair
    batches = [[int(row) for row in batch] for batch in batches]
    return batches, [int(row) for row in held_out]
""")


def rows_used(submission, *args):
    """Return the answer as lists of ints."""
    names = {"plain": PLAIN, "args": args}
    return submission.evaluate("plain(rows_used(*args))", **names)


def test_split_rounding(submission):
    for n, share, split in ((11, 0.1, 9), (10, 0.25, 7), (45, 0.25, 33)):
        batches, held_out = rows_used(submission, n, 50, share)
        found = [batches, held_out]
        mistake = [[list(range(split + 1))], list(range(split + 1, n))]
        right = [[list(range(split))], list(range(split, n))]
        expect.equal(found, right, mistakes={"rounds_rows_up": mistake})


def test_without_split(submission):
    found = rows_used(submission, 9, 4)
    right = ([[0, 1, 2, 3], [4, 5, 6, 7], [8]], [])
    mistakes = {
        "no_split_trains_nothing": ([], list(range(9))),
        "no_split_holds_out_all": (right[0], list(range(9))),
    }
    expect.equal(found, right, mistakes=mistakes)
    for n, size, right in ((6, 1, [[0], [1], [2]]), (8, 4, [[0, 1, 2, 3]])):
        batches, _ = rows_used(submission, n, size, 0.5)
        expect.equal(batches, right, mistakes={"empty_batch": [*right, []]})
