"""Hidden checks of make_matrix."""

import numpy as np

from kerasdojo import expect


def test_any_size(submission, rng):
    drawn = rng.integers(6, 20, size=(3, 2)).tolist()
    for rows, cols in [(1, 7), (6, 1), (1, 1), *drawn, (30, 40)]:
        value = submission.make_matrix(rows, cols)
        expected = np.arange(rows * cols).reshape(rows, cols)
        # Whatever else comes out here, (2, 3) and (4, 3) were right.
        expect.close(value, expected, mistakes={"fixed_size": value})
