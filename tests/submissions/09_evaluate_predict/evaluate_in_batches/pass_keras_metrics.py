import keras
import numpy as np


def evaluate_in_batches(model, x, y, batch_size):
    mse, mae = keras.metrics.MeanSquaredError(), keras.metrics.MeanAbsoluteError()
    for start in range(0, x.shape[0], batch_size):
        stop = min(start + batch_size, x.shape[0])
        output = model(x[start:stop])
        target = np.expand_dims(y[start:stop], -1)
        mse.update_state(target, output)
        mae.update_state(target, output)
    return {"mse": mse.result(), "mae": float(mae.result())}
