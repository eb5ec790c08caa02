def confusion_recall(y, probabilities):
    k = len(probabilities[0])
    matrix = [[0] * k for _ in range(k)]
    for true, row in zip(y, probabilities):
        matrix[true][list(row).index(max(row))] += 1
    recall = []
    for i in range(k):
        total = sum(matrix[i])
        recall.append(matrix[i][i] / total if total else 0)
    return matrix, recall
