"""Hidden checks of dense_forward."""

import numpy as np

from kerasdojo import expect


def test_batch_of_one(submission, rng):
    for inputs, units in ((5, 1), (1, 4)):
        x, kernel, bias = (
            rng.normal(size=size).astype("float32")
            for size in ((1, inputs), (inputs, units), units)
        )
        z = x @ kernel + bias
        out = submission.dense_forward(x, kernel, bias)
        expect.close(out, z, mistakes={"squeezes_output": np.squeeze(z)})
