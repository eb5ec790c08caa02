def flatten_batch(x):
    return x.flatten()
