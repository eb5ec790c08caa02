import numpy as np


def find_preprocessing(model, versions, y):
    names = list(versions)
    scores = []
    for name in names:
        p = np.asarray(model(versions[name]))[np.arange(len(y)), y]
        scores.append(np.log(p).mean())
    return names[int(np.argmax(scores))]
