from keras import ops


def crossentropy_from_logits(logits, labels):
    picked = ops.take_along_axis(logits, ops.expand_dims(labels, 1), axis=1)[:, 0]
    return ops.mean(ops.logsumexp(logits, axis=1) - picked)
