import numpy as np


def find_preprocessing(model, versions, y):
    names = np.array(list(versions))
    losses = np.zeros(len(names))
    for i, name in enumerate(names):
        losses[i] = model.evaluate(versions[name], y, verbose=0, return_dict=True)[
            "loss"
        ]
    return names[losses.argmin()]
