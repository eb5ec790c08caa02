import tensorflow as tf


def count_traces(fn, calls):
    graph = tf.function(fn, reduce_retracing=True)
    for argument in calls:
        graph(argument)
    return graph.experimental_get_tracing_count()
