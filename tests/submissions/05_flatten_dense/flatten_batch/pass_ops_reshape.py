from keras import ops


def flatten_batch(x):
    return ops.reshape(x, (x.shape[0], -1))
