r"""
tries = "not-a-number, whose difference is never too large"
must = "a value has to be finite"
gains = "score"
"""


def double(x):
    return float("nan")
