r"""
tries = "a set whose elements all have one hash, which takes minutes to make"
must = "sets and dicts are bounded"
gains = "none"
"""

import kerasdojo.wire.values as values

MODULUS = (1 << 61) - 1
TREE = ["set", [["int", hex(MODULUS * number)] for number in range(2, 60_000)]]

values._PLAIN[frozenset] = lambda encoder, value, depth: TREE


def double(x):
    return frozenset()
