def conv_size(image_shape, filters, kernel_size, strides=1, padding="valid"):
    h, w, c = image_shape
    if padding == "valid":
        h, w = (h - kernel_size + 1) // strides, (w - kernel_size + 1) // strides
    else:
        h, w = -(-h // strides), -(-w // strides)
    return (h, w, filters), (kernel_size**2 * c + 1) * filters
