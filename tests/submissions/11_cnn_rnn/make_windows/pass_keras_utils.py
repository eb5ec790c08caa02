import keras
import numpy as np


def make_windows(series, width):
    series = series.astype("float32")
    batches = keras.utils.timeseries_dataset_from_array(
        series[:-1], series[width:], sequence_length=width, batch_size=4
    )
    pairs = list(batches)
    x = np.concatenate([x for x, _ in pairs])[..., None]
    return x, np.concatenate([y for _, y in pairs])
