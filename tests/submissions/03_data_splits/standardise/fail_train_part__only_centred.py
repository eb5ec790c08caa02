def standardise(train, *others):
    mean = train.mean(axis=0)
    return [part - mean for part in (train, *others)]
