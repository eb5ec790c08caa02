r"""
tries = "to rewrite the instructor's terminal"
must = "control characters are dropped"
evidence = "\u001b[2J"
"""

print("\x1b[2J\x1b]0;owned\x07 all passed")


def double(x):
    raise ValueError("\x1b[2J all passed")
