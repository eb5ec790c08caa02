from keras import ops


def celsius_to_f(t):
    return ops.add(ops.multiply(ops.cast(t, "float32"), 1.8), 32)
