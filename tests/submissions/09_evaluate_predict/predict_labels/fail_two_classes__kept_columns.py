import numpy as np


def predict_labels(model, x):
    p = model.predict(x, verbose=0)
    if p.shape[1] > 2:
        return np.argmax(p, axis=1)
    labels = (p > 0.5).astype(int)
    return labels[:, 0] if p.shape[1] == 1 else labels
