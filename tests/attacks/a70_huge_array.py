r"""
tries = "an array that is eight terabytes when copied"
must = "costs the check, not the judge"
gains = "none"
"""

import numpy as np


def double(x):
    return np.broadcast_to(np.float64(2 * x), (1 << 20, 1 << 20))
