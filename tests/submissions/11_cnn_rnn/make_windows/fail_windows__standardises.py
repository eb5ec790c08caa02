import numpy as np


def make_windows(series, width):
    s = (series - series.mean()) / series.std()
    n = len(s) - width
    x = np.array([s[i : i + width] for i in range(n)], dtype="float32")
    return x[..., None], s[width:].astype("float32")
