"""What will be in the history?"""


def history_lengths(metrics, epochs, validated=False, validation_freq=1):
    """Return how many values each key of history.history will hold.

    Args:
        metrics: List of different names, as given to compile, e.g. ["acc", "mae"].
            It stays as it is.
        epochs: Number of epochs, an int >= 0.
        validated: Whether fit gets validation data.
        validation_freq: Validate after every so many epochs, an int >= 1.

    Returns:
        Dict from key to number of values; a key without any value is not in it.

    Example:
        history_lengths(["mae"], epochs=3) -> {"loss": 3, "mae": 3}
    """
    # TODO: write your answer here
    raise NotImplementedError
