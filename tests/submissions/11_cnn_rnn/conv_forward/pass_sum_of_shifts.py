import numpy as np


def conv_forward(images, kernel, bias, strides=1):
    side = kernel.shape[0]
    high, wide = images.shape[1] - side + 1, images.shape[2] - side + 1
    total = 0
    for i in range(side):
        for j in range(side):
            shifted = images[:, i : i + high : strides, j : j + wide : strides]
            total = total + shifted @ kernel[i, j]
    return total + bias
