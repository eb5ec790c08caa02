def flatten_batch(x):
    if x.ndim == 2:
        return x
    return x.reshape(x.shape[0], x.shape[1] * x.shape[2])
