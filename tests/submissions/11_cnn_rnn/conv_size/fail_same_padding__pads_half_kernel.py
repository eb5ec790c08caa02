def conv_size(image_shape, filters, kernel_size, strides=1, padding="valid"):
    h, w, c = image_shape
    if padding == "valid":
        h, w = (h - kernel_size) // strides + 1, (w - kernel_size) // strides + 1
    else:
        pad = kernel_size // 2
        h = (h + 2 * pad - kernel_size) // strides + 1
        w = (w + 2 * pad - kernel_size) // strides + 1
    return (h, w, filters), (kernel_size**2 * c + 1) * filters
