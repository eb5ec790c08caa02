from keras import ops


def make_matrix(rows, cols):
    return ops.reshape(ops.arange(rows * cols, dtype="float32"), (rows, cols))
