r"""
tries = "to print the inputs it is called with"
must = "what checks make it print is shown nowhere"
honest = 4
"""


def double(x):
    print("called with", x)
    return 2 * x
