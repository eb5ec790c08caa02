import numpy as np


def find_preprocessing(model, versions, y):
    def score(name):
        p = model.predict(versions[name], batch_size=300, verbose=0)
        target = np.eye(p.shape[1])[y]
        return -np.mean(np.sum(target * np.log(p + 1e-12), axis=1))

    return min(versions.keys(), key=score)
