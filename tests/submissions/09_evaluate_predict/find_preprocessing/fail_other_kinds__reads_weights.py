import numpy as np


def find_preprocessing(model, versions, y):
    kernel = model.get_weights()[0]

    def loss(name):
        z = versions[name] @ kernel
        z = z - z.max(axis=1, keepdims=True)
        p = np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
        return -np.log(p[np.arange(len(y)), y] + 1e-30).mean()

    return min(versions, key=loss)
