r"""
tries = "an integer of five megabytes"
must = "integers are bounded before they are written out"
gains = "lost"
"""


def double(x):
    return 1 << 40_000_000
