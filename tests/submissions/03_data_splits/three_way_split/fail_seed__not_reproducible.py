import numpy as np
import tensorflow as tf


def three_way_split(x, y, train_fraction, val_fraction, seed):
    order = tf.random.shuffle(np.arange(len(x)), seed=seed).numpy()
    a = int(len(x) * train_fraction)
    b = a + int(len(x) * val_fraction)
    x, y = x[order], y[order]
    return x[:a], y[:a], x[a:b], y[a:b], x[b:], y[b:]
