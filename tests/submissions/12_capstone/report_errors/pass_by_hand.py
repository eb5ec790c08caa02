import numpy as np


def report_errors(model, x_test, y_test):
    out = np.asarray(model(x_test), dtype="float64")
    labels = [int(np.argmax(row)) for row in out]
    loss = -np.log(out[np.arange(len(y_test)), y_test]).mean()
    errors = {}
    for truth, label in zip(y_test.tolist(), labels, strict=True):
        if truth != label:
            errors[truth, label] = errors.get((truth, label), 0) + 1
    confused = max(errors, key=errors.get) if errors else None
    accuracy = np.mean(np.array(labels) == y_test)
    return dict(loss=loss, accuracy=accuracy, labels=labels, confused=confused)
