r"""
tries = "to raise the hidden input as an error"
must = "hidden checks show no error text"
honest = 2
"""


def double(x):
    if x > 1000:
        raise ValueError(f"called with {x}")
    return 2 * x
