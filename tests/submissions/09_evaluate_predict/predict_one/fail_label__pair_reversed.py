import numpy as np


def predict_one(model, sample, scale):
    p = model.predict(sample[None] / scale, verbose=0)[0]
    return float(p.max()), int(p.argmax())
