import tensorflow as tf


def three_way_split(x, y, train_fraction, val_fraction, seed):
    n = int(tf.shape(x)[0])
    noise = tf.random.stateless_uniform((n,), seed=(seed, 0))
    order = tf.argsort(noise)
    n_train = int(round(n * train_fraction))
    n_val = int(round(n * val_fraction))
    parts = tf.split(order, [n_train, n_val, n - n_train - n_val])
    out = []
    for rows in parts:
        out += [tf.gather(x, rows), tf.gather(y, rows)]
    return out
