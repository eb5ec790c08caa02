import numpy as np


def make_windows(series, width):
    series = series.astype(np.float32)
    rows = np.lib.stride_tricks.sliding_window_view(series, width + 1)
    return rows[:, :-1, None], rows[:, -1]
