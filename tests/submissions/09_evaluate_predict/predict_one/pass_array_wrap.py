import numpy as np


def predict_one(model, sample, scale):
    out = model.predict_on_batch(np.array([sample / scale]))
    return int(np.argmax(out, axis=1)[0]), float(np.max(out, axis=1)[0])
