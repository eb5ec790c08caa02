from keras import ops


def stable_softmax(x):
    return ops.exp(ops.log_softmax(x, axis=-1))
