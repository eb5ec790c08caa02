import numpy as np


def predict_one(model, sample, scale):
    batch = (np.asarray(sample, "float32") / scale).reshape(1, *sample.shape)
    (row,) = model.predict(batch)
    best = max(range(len(row)), key=lambda k: row[k])
    return [best, row[best]]
