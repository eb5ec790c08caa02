import tensorflow as tf


def count_traces(fn, calls):
    signatures = set()
    for argument in calls:
        if tf.is_tensor(argument):
            signatures.add((argument.dtype, tuple(argument.shape)))
        else:
            signatures.add(argument)
    return len(signatures)
