import numpy as np


def conv_forward(images, kernel, bias, strides=1):
    windows = np.lib.stride_tricks.sliding_window_view(
        images, kernel.shape[:2], axis=(1, 2)
    )[:, ::strides, ::strides]
    return np.tensordot(windows, kernel, axes=([4, 5, 3], [0, 1, 2])) + bias
