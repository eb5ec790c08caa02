import numpy as np


def predict_one(model, sample, scale):
    sample = sample.astype("float64").copy()
    sample /= scale
    p = np.squeeze(model(np.stack([sample, sample]))[0])
    return np.argmax(p), np.amax(p)
