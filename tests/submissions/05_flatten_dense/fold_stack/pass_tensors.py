import tensorflow as tf


def fold_stack(stack):
    result = []
    kernel = bias = None
    for w, b, activation in stack:
        if kernel is None:
            kernel, bias = tf.constant(w), tf.constant(b)
        else:
            bias = tf.linalg.matvec(w, bias, transpose_a=True) + b
            kernel = tf.matmul(kernel, w)
        if activation is not None:
            result.append([kernel, bias, activation])
            kernel = None
    if kernel is not None:
        result.append([kernel, bias, None])
    return result
