import keras
import numpy as np


def report_errors(model, x_test, y_test):
    out = model.predict(x_test, batch_size=256, verbose=0)
    losses = keras.losses.sparse_categorical_crossentropy(y_test, out)
    metric = keras.metrics.SparseCategoricalAccuracy()
    metric.update_state(y_test, out)
    labels = np.argmax(out, -1)
    code = 1000 * y_test + labels
    code = code[labels != y_test]
    confused = None
    if len(code) > 0:
        confused = list(divmod(np.bincount(code).argmax(), 1000))
    return {
        "loss": keras.ops.mean(losses),
        "accuracy": metric.result(),
        "labels": labels.astype("int32"),
        "confused": confused,
    }
