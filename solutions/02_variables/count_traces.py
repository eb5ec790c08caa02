import tensorflow as tf


def count_traces(fn, calls):
    """Count how often `tf.function(fn)` is traced when it is called in turn.

    Args:
        fn: Plain Python function of one argument.
        calls: List of arguments, each a Python int or a tensor. One and the same
            `tf.function(fn)` gets them one after the other.

    Returns:
        Number of traces, an int.

    Example:
        count_traces(lambda x: x + 1, [1, 2, 1]) -> 2
    """
    # BEGIN SOLUTION
    traces = 0

    def counted(argument):
        # Python side effects happen while tracing, not when the graph runs.
        nonlocal traces
        traces += 1
        return fn(argument)

    graph = tf.function(counted)
    for argument in calls:
        graph(argument)
    return traces
    # END SOLUTION
