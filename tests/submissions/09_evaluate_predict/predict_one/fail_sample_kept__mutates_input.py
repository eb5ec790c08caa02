import numpy as np


def predict_one(model, sample, scale):
    sample = np.asarray(sample, dtype=float)
    sample /= scale
    p = model.predict(sample[np.newaxis], verbose=0)[0]
    return int(np.argmax(p)), float(p.max())
