import numpy as np
from keras.src.trainers.data_adapters import array_slicing


def validation_rows(rows, validation_split):
    (train,), (val,) = array_slicing.train_validation_split(
        (np.arange(rows),), validation_split
    )
    return train, val
