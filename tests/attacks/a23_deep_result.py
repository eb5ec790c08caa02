r"""
tries = "a result nested so deep that reading it fails"
must = "a value that cannot be read is a failed check"
gains = "lost"
"""


def double(x):
    nested = []
    for _ in range(100_000):
        nested = [nested]
    return nested
