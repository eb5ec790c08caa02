import numpy as np


def find_preprocessing(model, versions, y):
    best = None
    for name, x in versions.items():
        p = model.predict(x, verbose=0).astype("float64")
        score = sum(np.log(max(row[label], 1e-300)) for row, label in zip(p, y))
        if best is None or score > best[0]:
            best = (score, name)
    return best[1]
