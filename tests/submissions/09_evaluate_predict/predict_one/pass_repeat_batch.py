import numpy as np


def predict_one(model, sample, scale):
    batch = np.repeat((sample * (1.0 / scale))[np.newaxis], 2, axis=0)
    first = model.predict(batch, batch_size=1, verbose=0)[0]
    return np.argsort(first)[-1], np.sort(first)[-1]
