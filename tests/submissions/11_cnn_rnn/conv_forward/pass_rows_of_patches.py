import numpy as np


def conv_forward(images, kernel, bias, strides=1):
    side, _, channels, filters = kernel.shape
    tops = np.arange(0, images.shape[1] - side + 1, strides)
    lefts = np.arange(0, images.shape[2] - side + 1, strides)
    patches = np.array(
        [
            images[:, t : t + side, left : left + side].reshape(len(images), -1)
            for t in tops
            for left in lefts
        ]
    )
    out = patches @ kernel.reshape(-1, filters) + bias
    return out.transpose(1, 0, 2).reshape(len(images), len(tops), len(lefts), filters)
