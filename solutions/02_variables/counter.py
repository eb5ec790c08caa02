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
        # BEGIN SOLUTION
        self.count = tf.Variable(0)
        # END SOLUTION

    def add(self, k):
        """Add the Python int `k`, which may be negative."""
        # BEGIN SOLUTION
        # `self.count + k` would be a new tensor; assign_add changes the variable.
        self.count.assign_add(k)
        # END SOLUTION

    def reset(self):
        """Go back to 0."""
        # BEGIN SOLUTION
        self.count.assign(0)
        # END SOLUTION

    def value(self):
        """Return the count as a plain number (Python or NumPy)."""
        # BEGIN SOLUTION
        return int(self.count.numpy())
        # END SOLUTION
