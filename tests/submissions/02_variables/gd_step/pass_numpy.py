import numpy as np


def gd_step(w, b, x, y, lr):
    x, y = np.asarray(x), np.asarray(y).reshape(-1, 1)
    error = x @ w.numpy() + b.numpy() - y
    w.assign(w.numpy() - lr * 2 * x.T @ error / len(y))
    b.assign(b.numpy() - lr * 2 * error.mean(axis=0))
