import numpy as np


def predict_one(model, sample, scale):
    p = model.predict((sample / scale)[np.newaxis], verbose=0)
    return np.argmax(p, axis=0), p.max()
