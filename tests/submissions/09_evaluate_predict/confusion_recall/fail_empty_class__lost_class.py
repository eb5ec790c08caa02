import tensorflow as tf


def confusion_recall(y, probabilities):
    matrix = tf.math.confusion_matrix(y, probabilities.argmax(axis=1)).numpy()
    rows = matrix.sum(axis=1)
    return matrix, [matrix[i, i] / max(rows[i], 1) for i in range(len(matrix))]
