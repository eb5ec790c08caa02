import tensorflow as tf


def count_traces(fn, calls):
    graph = tf.function(fn)
    graph(calls[0])
    before = graph.experimental_get_tracing_count()
    for argument in calls[1:-1]:
        graph(argument)
    return before + graph.experimental_get_tracing_count() - 1
