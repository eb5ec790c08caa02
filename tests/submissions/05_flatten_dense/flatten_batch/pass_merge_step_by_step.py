def flatten_batch(x):
    while x.ndim > 2:
        x = x.reshape(x.shape[:-2] + (x.shape[-2] * x.shape[-1],))
    return x
