import tensorflow as tf


def confusion_recall(y, probabilities):
    labels = tf.argmax(probabilities, axis=1)
    matrix = tf.math.confusion_matrix(y, labels, num_classes=probabilities.shape[1])
    hits = tf.linalg.diag_part(matrix)
    return matrix, tf.math.divide_no_nan(
        tf.cast(hits, tf.float32), tf.cast(tf.reduce_sum(matrix, 1), tf.float32)
    )
