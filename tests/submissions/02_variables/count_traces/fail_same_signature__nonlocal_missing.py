import tensorflow as tf


def count_traces(fn, calls):
    n = 0

    @tf.function
    def g(x):
        n += 1
        return fn(x)

    for c in calls:
        g(c)
    return n
