import numpy as np


def predict_one(model, sample, scale):
    p = np.asarray(model((sample / scale)[None]))[0]
    return np.array([np.argmax(p), np.max(p)])
