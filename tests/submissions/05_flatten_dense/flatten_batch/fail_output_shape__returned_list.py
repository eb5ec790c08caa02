def flatten_batch(x):
    return [sample.ravel().tolist() for sample in x]
