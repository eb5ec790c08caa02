import numpy as np


def conv_size(image_shape, filters, kernel_size, strides=1, padding="valid"):
    sides = np.array(image_shape[:2])
    if padding == "valid":
        sides = sides - kernel_size + 1
    sides = np.ceil(sides / strides).astype(int)
    return np.append(sides, filters), np.prod(
        [kernel_size] * 2 + [image_shape[2]]
    ) * filters + filters
