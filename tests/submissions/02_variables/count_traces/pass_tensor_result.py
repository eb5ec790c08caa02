import tensorflow as tf


def count_traces(fn, calls):
    counter = {"n": 0}

    def python_side(x):
        counter.update(n=counter["n"] + 1)
        return fn(x)

    compiled = tf.function(python_side, autograph=False)
    _ = [compiled(argument) for argument in calls]
    return tf.constant(counter["n"])
