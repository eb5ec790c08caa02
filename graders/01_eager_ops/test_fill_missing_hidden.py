"""Hidden checks of fill_missing."""

import numpy as np
import tensorflow as tf

from kerasdojo import expect


def test_only_minus_one(submission, rng):
    for dtype in ["float32", "int32"]:
        scores = rng.permutation([-3, 0, -1, 11, -8, -1, 4, 0, 25]).astype(dtype)
        value = submission.fill_missing(tf.constant(scores))
        mistakes = {"all_negatives_missing": filled(scores, scores < 0)}
        expect.close(value, filled(scores, scores == -1), mistakes=mistakes)
    for scores in [[-1.0, 0.0, 3.0], [5.0, 0.5]]:
        scores = np.array(scores, "float32")
        value = submission.fill_missing(tf.constant(scores))
        mistakes = {"all_negatives_missing": filled(scores, scores <= 0)}
        expect.close(value, filled(scores, scores == -1), mistakes=mistakes)


def filled(scores, missing):
    mean = scores[~missing].mean()
    return np.where(missing, mean, scores)
