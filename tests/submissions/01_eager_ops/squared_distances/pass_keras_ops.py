from keras import ops


def squared_distances(a, b):
    a = ops.expand_dims(ops.cast(a, "float32"), 1)
    b = ops.expand_dims(ops.cast(b, "float32"), 0)
    return ops.sum(ops.square(a - b), axis=-1)
