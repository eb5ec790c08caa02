"""Cross-entropy straight from the logits."""

import tensorflow as tf


def crossentropy_from_logits(logits, labels):
    """Return the mean cross-entropy of softmax(logits), differentiable and stable.

    Args:
        logits: float32 tensor of shape (n, classes), finite values from -10000
            to 10000.
        labels: Integer tensor of shape (n,), the right classes, from 0 on.

    Returns:
        Scalar float32 tensor, finite; a gradient tape can differentiate it.

    Example:
        crossentropy_from_logits(tf.constant([[0.0, 0.0]]), tf.constant([1])) -> 0.693
    """
    # BEGIN SOLUTION
    # -log(exp(z_k) / sum(exp(z))) = logsumexp(z) - z_k: no probability that could
    # become 0 is ever computed.
    right = tf.gather(logits, labels, axis=1, batch_dims=1)
    return tf.reduce_mean(tf.reduce_logsumexp(logits, axis=1) - right)
    # END SOLUTION
