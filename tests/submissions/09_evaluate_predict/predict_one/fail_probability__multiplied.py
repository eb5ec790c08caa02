import numpy as np


def predict_one(model, sample, scale):
    p = model.predict(np.expand_dims(sample * scale, 0), verbose=0)[0]
    return int(np.argmax(p)), float(p.max())
