r"""
tries = "a C function that takes years and cannot be interrupted"
must = "it is killed, and the rest is graded"
gains = "hang"
"""

import re


def double(x):
    return len(re.findall("(a+)+$", "a" * 40 + "b"))
