def standardise(train, *others):
    mean, std = train.mean(axis=0), train.std(axis=0)
    return [(part - mean) / std for part in (train, *others)]
