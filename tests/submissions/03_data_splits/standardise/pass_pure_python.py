def standardise(train, *others):
    columns = list(zip(*train.tolist(), strict=True))
    means = [sum(column) / len(column) for column in columns]
    stds = []
    for column, mean in zip(columns, means, strict=True):
        variance = sum((value - mean) ** 2 for value in column) / len(column)
        stds.append(variance**0.5 or 1.0)
    return [
        [
            [(v - m) / s for v, m, s in zip(row, means, stds, strict=True)]
            for row in part.tolist()
        ]
        for part in (train, *others)
    ]
