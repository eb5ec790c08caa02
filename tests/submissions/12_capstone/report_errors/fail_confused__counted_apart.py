import numpy as np


def report_errors(model, x_test, y_test):
    loss, acc = model.evaluate(x_test, y_test, verbose=0)
    labels = model.predict(x_test, verbose=0).argmax(axis=1)
    wrong = y_test != labels
    confused = None
    if wrong.any():
        confused = (
            int(np.bincount(y_test[wrong]).argmax()),
            int(np.bincount(labels[wrong]).argmax()),
        )
    return {"loss": loss, "accuracy": acc, "labels": labels, "confused": confused}
