import numpy as np


def confusion_recall(y, probabilities):
    classes = np.unique(y)
    pred = probabilities.argmax(1)
    m = np.array([[((y == i) & (pred == j)).sum() for j in classes] for i in classes])
    return m, np.diag(m) / m.sum(1)
