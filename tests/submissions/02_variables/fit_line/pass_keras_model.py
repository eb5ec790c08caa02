import keras
import numpy as np


def fit_line(x, y, steps, lr):
    x, y = np.array(x, dtype="float32"), np.array(y, dtype="float32")
    z = ((x - x.mean()) / x.std())[:, None]
    dense = keras.layers.Dense(1, kernel_initializer="zeros")
    model = keras.Sequential([keras.Input((1,)), dense])
    model.compile(optimizer=keras.optimizers.SGD(lr), loss="mse")
    for _ in range(steps):
        model.train_on_batch(z, y)
    w, b = dense.get_weights()
    slope = w[0, 0] / x.std()
    return slope, b[0] - slope * x.mean()
