def standardise(train, *others):
    mean, std = train.mean(axis=0), train.std(axis=0)
    return [(part - mean) / (std + 1e-8) for part in (train, *others)]
