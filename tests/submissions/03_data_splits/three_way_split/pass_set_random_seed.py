import keras
import numpy as np


def three_way_split(x, y, train_fraction, val_fraction, seed):
    keras.utils.set_random_seed(seed)
    order = np.arange(len(y))
    np.random.shuffle(order)
    cut1 = int(train_fraction * len(y))
    cut2 = int((train_fraction + val_fraction) * len(y))
    x_parts = np.split(np.take(x, order, axis=0), (cut1, cut2))
    y_parts = np.split(np.take(y, order, axis=0), (cut1, cut2))
    x_train, x_val, x_test = x_parts
    y_train, y_val, y_test = y_parts
    return x_train, y_train, x_val, y_val, x_test, y_test
