def conv_size(image_shape, filters, kernel_size, strides=1, padding="valid"):
    h, w, c = image_shape
    if padding == "valid":
        h, w = (h - kernel_size) // strides + 1, (w - kernel_size) // strides + 1
    else:
        h, w = -(-h // strides), -(-w // strides)
    return (h, w, filters), (kernel_size**2 + 1) * filters
