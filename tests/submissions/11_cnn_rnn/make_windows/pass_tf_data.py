import numpy as np
import tensorflow as tf


def make_windows(series, width):
    dataset = tf.data.Dataset.from_tensor_slices(series.astype("float32"))
    dataset = dataset.window(width + 1, shift=1, drop_remainder=True)
    dataset = dataset.flat_map(lambda window: window.batch(width + 1))
    rows = np.stack(list(dataset.as_numpy_iterator()))
    return rows[:, :width].reshape(-1, width, 1), rows[:, width]
