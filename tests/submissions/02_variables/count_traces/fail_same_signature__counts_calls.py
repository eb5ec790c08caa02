import tensorflow as tf


def count_traces(fn, calls):
    count = 0

    def counted(x):
        nonlocal count
        count += 1
        return fn(x)

    for argument in calls:
        tf.function(counted)(argument)
    return count
