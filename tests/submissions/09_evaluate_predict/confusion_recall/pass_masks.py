import numpy as np


def confusion_recall(y, probabilities):
    predicted = [int(np.argmax(p)) for p in probabilities]
    k = len(probabilities[0])
    matrix = np.zeros((k, k), dtype="int32")
    for i in range(k):
        for j in range(k):
            matrix[i, j] = sum(1 for a, b in zip(y, predicted) if a == i and b == j)
    recall = np.zeros(k)
    for i in range(k):
        if matrix[i].sum() > 0:
            recall[i] = matrix[i, i] / matrix[i].sum()
    return matrix, recall
