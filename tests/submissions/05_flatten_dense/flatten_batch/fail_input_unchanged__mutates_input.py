def flatten_batch(x):
    x.shape = (x.shape[0], -1)
    return x
