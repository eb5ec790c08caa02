import tensorflow as tf


def count_traces(fn, calls):
    graph = tf.function(fn)
    return len({id(graph.get_concrete_function(argument)) for argument in calls})
