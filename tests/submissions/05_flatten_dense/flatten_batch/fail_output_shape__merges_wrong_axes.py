def flatten_batch(x):
    return x.reshape(-1, x.shape[-1])
