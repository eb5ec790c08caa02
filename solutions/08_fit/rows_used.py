"""Which rows are trained on, and which are held back?"""


def rows_used(n, batch_size, validation_split=0.0):
    """Return which rows fit uses for what, with shuffle=False.

    Args:
        n: Number of rows in x, numbered 0 to n - 1.
        batch_size: Rows per batch, an int.
        validation_split: Share of the rows that fit sets aside, 0 <= share < 1.

    Returns:
        A pair (batches, validation_rows): a list with the row numbers of each training
        batch of one epoch, in order, and the row numbers of the validation data.

    Example:
        rows_used(8, 2, 0.5) -> ([[0, 1], [2, 3]], [4, 5, 6, 7])
    """
    # BEGIN SOLUTION
    split = int(n * (1 - validation_split))
    starts = range(0, split, batch_size)
    batches = [list(range(i, min(i + batch_size, split))) for i in starts]
    return batches, list(range(split, n))
    # END SOLUTION
