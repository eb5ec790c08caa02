import tensorflow as tf


def count_traces(fn, calls):
    traces, last = 0, None
    for argument in calls:
        signature = argument
        if tf.is_tensor(argument):
            signature = (argument.dtype, tuple(argument.shape))
        traces += signature != last
        last = signature
    return int(traces)
