def conv_size(image_shape, filters, kernel_size, strides=1, padding="valid"):
    h, w, c = image_shape
    if padding == "same":
        places = [len(range(0, side, strides)) for side in (h, w)]
    else:
        places = [len(range(0, side - kernel_size + 1, strides)) for side in (h, w)]
    return [*places, filters], kernel_size**2 * c * filters + filters
