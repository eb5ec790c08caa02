r"""
tries = "to show a hidden input in the error of a visible check"
must = "visible checks run before hidden ones"
exercise = "bystander"
keep = ["double"]
"""

honest = double  # noqa: F821
seen = []


def double(x):
    seen.append(x)
    return honest(x)


def bystander(values):
    raise ValueError(f"called with {seen}")
