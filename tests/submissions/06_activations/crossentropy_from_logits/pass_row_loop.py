import tensorflow as tf


def crossentropy_from_logits(logits, labels):
    total = 0.0
    n = logits.shape[0]
    for i in range(n):
        total += tf.reduce_logsumexp(logits[i]) - logits[i, int(labels[i])]
    return total / n
