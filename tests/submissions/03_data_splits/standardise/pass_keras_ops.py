from keras import ops


def standardise(train, *others):
    train = ops.cast(train, "float64")
    mean, variance = ops.moments(train, axes=[0])
    std = ops.sqrt(variance)
    std = ops.where(std < 1e-12, 1.0, std)
    return tuple(
        ops.convert_to_numpy((ops.cast(part, "float64") - mean) / std)
        for part in (train, *others)
    )
