import numpy as np


def conv_forward(images, kernel, bias, strides=1):
    side, _, channels, filters = kernel.shape
    rows = (images.shape[1] - side) // strides + 1
    columns = (images.shape[2] - side) // strides + 1
    output = np.zeros((len(images), rows, columns, filters))
    for row in range(rows):
        for column in range(columns):
            top, left = row * strides, column * strides
            patch = images[:, top : top + side, left : left + side]
            for c in range(channels):
                products = patch[..., c, None] * kernel[:, :, c]
                output[:, row, column] += products.sum(axis=(1, 2)) + bias
    return output
