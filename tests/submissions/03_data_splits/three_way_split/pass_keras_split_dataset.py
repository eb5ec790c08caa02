import keras
import numpy as np


def to_arrays(dataset):
    xs, ys = zip(*dataset.as_numpy_iterator(), strict=True)
    return np.stack(xs), np.stack(ys)


def three_way_split(x, y, train_fraction, val_fraction, seed):
    n = len(x)
    train, rest = keras.utils.split_dataset(
        (x, y), left_size=int(n * train_fraction), shuffle=True, seed=seed
    )
    x_rest, y_rest = to_arrays(rest)
    k = int(n * val_fraction)
    return (*to_arrays(train), x_rest[:k], y_rest[:k], x_rest[k:], y_rest[k:])
