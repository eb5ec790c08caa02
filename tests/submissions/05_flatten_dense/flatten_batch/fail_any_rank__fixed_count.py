def flatten_batch(x):
    n, height, width = x.shape
    return x.reshape(n, height * width)
