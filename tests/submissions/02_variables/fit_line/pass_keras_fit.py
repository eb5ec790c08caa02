import keras
import numpy as np


def fit_line(x, y, steps, lr):
    x, y = np.array(x, dtype="float64"), np.array(y, dtype="float64")
    mean, std = x.mean(), x.std()
    model = keras.Sequential([keras.layers.Dense(1, kernel_initializer="zeros")])
    model.compile(keras.optimizers.SGD(lr), "mse")
    z = ((x - mean) / std)[:, np.newaxis]
    model.fit(z, y, epochs=steps, batch_size=len(x), verbose=0)
    kernel, bias = model.get_weights()
    slope = float(kernel[0, 0]) / std
    return np.array([slope, float(bias[0]) - slope * mean])
