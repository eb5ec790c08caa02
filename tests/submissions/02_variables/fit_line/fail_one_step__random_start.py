import keras
import numpy as np


def fit_line(x, y, steps, lr):
    x = np.array(x, dtype="float64")
    y = np.array(y, dtype="float32")
    z = ((x - x.mean()) / x.std()).astype("float32")
    model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
    model.compile(optimizer=keras.optimizers.SGD(lr), loss="mse")
    model.fit(z[:, None], y[:, None], epochs=steps, verbose=0)
    k, b = model.layers[-1].get_weights()
    slope = k[0, 0] / x.std()
    return slope, b[0] - slope * x.mean()
