import tensorflow as tf


def count_traces(fn, calls):
    count = tf.Variable(0)

    @tf.function
    def graph(x):
        tf.assign_add(count, 1)
        return fn(x)

    for argument in calls:
        graph(argument)
    return count.numpy()
