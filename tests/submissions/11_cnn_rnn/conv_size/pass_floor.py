def conv_size(image_shape, filters, kernel_size, strides=1, padding="valid"):
    h, w, c = image_shape
    if padding.lower() == "valid":
        h = (h - kernel_size) // strides + 1
        w = (w - kernel_size) // strides + 1
    else:
        h, w = -(-h // strides), -(-w // strides)
    return (h, w, filters), filters * (1 + c * kernel_size * kernel_size)
