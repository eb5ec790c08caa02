import numpy as np


def predict_one(model, sample, scale):
    p = model.predict((sample // scale)[np.newaxis], verbose=0)[0]
    return int(np.argmax(p)), float(p.max())
