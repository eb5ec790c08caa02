from keras import ops


def fill_missing(scores):
    scores = ops.cast(scores, "float32")
    missing = ops.equal(scores, -1)
    count = ops.sum(ops.cast(ops.logical_not(missing), "float32"))
    total = ops.sum(ops.where(missing, 0.0, scores))
    return ops.where(missing, total / count, scores)
