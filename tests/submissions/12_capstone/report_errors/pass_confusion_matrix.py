import numpy as np
import tensorflow as tf


def report_errors(model, x_test, y_test):
    scores = model.evaluate(x_test, y_test, return_dict=True, verbose=0)
    labels = tf.argmax(model(x_test), axis=-1)
    table = tf.math.confusion_matrix(y_test, labels).numpy()
    np.fill_diagonal(table, 0)
    pair = np.unravel_index(table.argmax(), table.shape) if table.any() else None
    return {**scores, "labels": labels, "confused": pair}
