import numpy as np


def prepare(sample, scale):
    return sample / scale


def predict_one(model, sample, scale):
    batch = prepare(sample, scale)[np.newaxis]
    p = model.predict(prepare(batch, scale), verbose=0)[0]
    return int(np.argmax(p)), float(p.max())
