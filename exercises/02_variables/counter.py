import tensorflow as tf


class Counter:
    """Counts in a TensorFlow variable.

    Attributes:
        count: `tf.Variable` of an int dtype and shape (), 0 at first. It stays the
            same object as long as the counter lives.

    Example:
        counter = Counter()
        counter.add(3)
        counter.add(-1)
        counter.value() -> 2
    """

    def __init__(self):
        # TODO: write your answer here
        raise NotImplementedError

    def add(self, k):
        """Add the Python int `k`, which may be negative."""
        # TODO: write your answer here
        raise NotImplementedError

    def reset(self):
        """Go back to 0."""
        # TODO: write your answer here
        raise NotImplementedError

    def value(self):
        """Return the count as a plain number (Python or NumPy)."""
        # TODO: write your answer here
        raise NotImplementedError
