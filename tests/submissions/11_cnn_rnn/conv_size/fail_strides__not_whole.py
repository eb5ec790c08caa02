import math


def conv_size(image_shape, filters, kernel_size, strides=1, padding="valid"):
    h, w, c = image_shape
    f = (
        (lambda s: s / strides)
        if padding == "same"
        else (lambda s: (s - kernel_size) / strides + 1)
    )
    return (f(h), f(w), filters), (kernel_size**2 * c + 1) * filters
