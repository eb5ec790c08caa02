def flatten_batch(x):
    return x.reshape(-1, len(x)).T
