import numpy as np
import tensorflow as tf


def stratified_rows(y, val_fraction, seed):
    noise = tf.random.stateless_uniform((len(y),), seed=(seed, 1)).numpy()
    labels, inverse, counts = np.unique(y, return_inverse=True, return_counts=True)
    wanted = counts * val_fraction
    n_val = np.floor(wanted).astype(int)
    # The rows that rounding lost go to the largest remainders.
    extra = int(np.ceil(wanted.sum() - n_val.sum() - 0.5))
    for k in np.argsort(n_val - wanted):
        if extra > 0 and n_val[k] + 1 < counts[k]:
            n_val[k] += 1
            extra -= 1
    mask = np.zeros(len(y), dtype=bool)
    for k in range(len(labels)):
        rows = np.flatnonzero(inverse == k)
        mask[rows[np.argsort(noise[rows])[: n_val[k]]]] = True
    return tf.constant(np.flatnonzero(~mask)), tf.constant(np.flatnonzero(mask))
