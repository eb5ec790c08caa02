import tensorflow as tf


def count_traces(fn, calls):
    traces, known = 0, []
    for argument in calls:
        signature = argument
        if tf.is_tensor(argument):
            signature = (argument.dtype, tuple(argument.shape))
        if signature not in known:
            traces += 1
            known = [*known[-3:], signature]
    return traces
