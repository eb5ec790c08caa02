import numpy as np


def predict_one(model, sample, scale):
    batch = (sample / scale)[np.newaxis, :, :]
    p = model.predict(batch, verbose=0)[0]
    return int(np.argmax(p)), float(p.max())
