from collections import Counter

import numpy as np


def confusion_recall(y, probabilities):
    predicted = np.argmax(probabilities, axis=1)
    pairs = Counter(zip(y.tolist(), predicted.tolist()))
    k = probabilities.shape[1]
    matrix = np.array([[pairs[i, j] for j in range(k)] for i in range(k)])
    recall = [
        np.mean(predicted[y == i] == i) if np.any(y == i) else 0.0 for i in range(k)
    ]
    return [matrix, recall]
