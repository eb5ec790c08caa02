r"""
tries = "half a megabyte that is an array of gigabytes when it is read"
must = "an array of texts is bounded by what its longest makes of all"
gains = "none"
"""

import numpy as np

import kerasdojo.wire.values as values

usual = values.Encoder.array


def array(self, value):
    if value.shape != (666,):
        return usual(self, value)
    return ["strings", [4000], ["x" * 500_000, *[""] * 3999]]


values.Encoder.array = array


def double(x):
    return np.zeros(666)
