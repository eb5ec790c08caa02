import numpy as np


def conv_forward(images, kernel, bias, strides=1):
    side, filters = kernel.shape[0], kernel.shape[3]
    rows = (images.shape[1] - side) // strides + 1
    columns = (images.shape[2] - side) // strides + 1
    output = np.zeros((len(images), rows, columns, filters))
    for row in range(rows):
        for column in range(columns):
            top, left = row * strides, column * strides
            patch = images[:, top : top + side, left : left + side, 0]
            for f in range(filters):
                output[:, row, column, f] = (patch * kernel[:, :, 0, f]).sum(
                    axis=(1, 2)
                )
    return output + bias
