def flatten_batch(x):
    return x.reshape(x.shape[0], -1).T
