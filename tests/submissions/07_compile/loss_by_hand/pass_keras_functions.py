import keras
import numpy as np


def loss_by_hand(name, y, pred):
    function = getattr(keras.losses, name.replace("mse", "mean_squared_error"))
    if not name.startswith("sparse"):
        y = y[:, np.newaxis]
    return np.mean(function(y, pred))
