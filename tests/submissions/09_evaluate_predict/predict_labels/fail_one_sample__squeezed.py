import numpy as np


def predict_labels(model, x):
    p = np.squeeze(model.predict(x, verbose=0))
    if model.output_shape[-1] == 1:
        return (p > 0.5).astype(int)
    return p.argmax(axis=-1)
