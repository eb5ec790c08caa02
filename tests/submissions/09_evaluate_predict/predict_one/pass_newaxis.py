import numpy as np


def predict_one(model, sample, scale):
    p = model.predict(sample[np.newaxis] / scale, verbose=0)
    return p.argmax(), p.max()
