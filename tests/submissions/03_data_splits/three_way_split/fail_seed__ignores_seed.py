def three_way_split(x, y, train_fraction, val_fraction, seed):
    a = int(len(x) * train_fraction)
    b = a + int(len(x) * val_fraction)
    return x[:a], y[:a], x[a:b], y[a:b], x[b:], y[b:]
