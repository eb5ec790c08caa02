import numpy as np


def predict_labels(model, x):
    p = model.predict(x, verbose=0)
    return np.argmax(p, axis=1) if p.shape[1] > 1 else p[:, 0] > 0.5
