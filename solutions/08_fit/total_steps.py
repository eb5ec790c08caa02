"""How often does fit update the weights?"""

import math


def total_steps(n, batch_size, validation_split=0.0, epochs=1):
    """Return the number of training steps (weight updates) of one call of fit.

    Args:
        n: Number of rows in x, an int.
        batch_size: Rows per batch, an int.
        validation_split: Share of the rows that fit sets aside, 0 <= share < 1.
        epochs: Number of epochs, an int.

    Returns:
        Number of steps in all epochs together.

    Example:
        total_steps(103, 10) -> 11
    """
    # BEGIN SOLUTION
    training_rows = int(n * (1 - validation_split))
    # The last batch may be smaller, but it is a step like any other.
    return math.ceil(training_rows / batch_size) * epochs
    # END SOLUTION
