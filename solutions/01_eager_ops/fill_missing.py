import tensorflow as tf


def fill_missing(scores):
    """Replace every missing score by the mean of the scores that are there.

    Args:
        scores: `tf.Tensor` of shape (n,), int32 or float32. The value -1 means
            "missing", any other value is a score, 0 and -3 too. At least one is
            there.

    Returns:
        New float32 tensor of shape (n,). Works inside a `tf.function` as well.

    Example:
        fill_missing(tf.constant([4, -1, 7])) -> [4.  5.5 7. ]
    """
    # BEGIN SOLUTION
    missing = tf.equal(scores, -1)
    # The mean of an int tensor is cut down to an int.
    scores = tf.cast(scores, tf.float32)
    mean = tf.reduce_mean(tf.boolean_mask(scores, ~missing))
    return tf.where(missing, mean, scores)
    # STARTER
    # known = scores[scores != -1]
    # mean = tf.reduce_mean(known)
    # scores[scores == -1] = mean.numpy()
    # return scores
    # END SOLUTION
