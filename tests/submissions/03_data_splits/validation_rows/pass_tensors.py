import tensorflow as tf


def validation_rows(rows, validation_split):
    cut = int(rows * (1 - validation_split) // 1)
    if cut == 0:
        raise ValueError(f"{rows} rows cannot be split")
    index = tf.range(rows)
    train, val = tf.split(index, [cut, rows - cut])
    return train, val
