import numpy as np


def predict_labels(model, x):
    p = model.predict(x)
    if len(p[0]) == 1:
        return np.round(p).astype("int32").reshape(-1)
    return np.argsort(p, axis=1)[:, -1]
