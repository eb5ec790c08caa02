r"""
tries = "to crash the interpreter by endless recursion in C"
must = "costs this exercise only"
gains = "lost"
"""

import sys


def double(x):
    return double(x)


def build():
    nested = 1
    for _ in range(200_000):
        nested = (nested,)
    return nested


sys.setrecursionlimit(1 << 30)
hash(build())
