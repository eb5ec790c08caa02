from keras import ops


def row_normalise(x):
    x = ops.cast(x, "float32")
    return ops.divide(x, ops.sum(x, axis=-1, keepdims=True))
