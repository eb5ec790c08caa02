def standardise(train, *others):
    mean, std = train.mean(), train.std()
    return [(part - mean) / std for part in (train, *others)]
