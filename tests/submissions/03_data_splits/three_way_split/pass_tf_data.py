import numpy as np
import tensorflow as tf


def three_way_split(x, y, train_fraction, val_fraction, seed):
    n = len(x)
    dataset = tf.data.Dataset.from_tensor_slices((x, y)).shuffle(
        n, seed=seed, reshuffle_each_iteration=False
    )
    xs, ys = next(iter(dataset.batch(n)))
    xs, ys = xs.numpy(), ys.numpy()
    i, j = np.round([train_fraction * n, (train_fraction + val_fraction) * n])
    i, j = int(i), int(j)
    return xs[:i], ys[:i], xs[i:j], ys[i:j], xs[j:], ys[j:]
