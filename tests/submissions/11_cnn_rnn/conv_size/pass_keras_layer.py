import keras


def conv_size(image_shape, filters, kernel_size, strides=1, padding="valid"):
    layer = keras.layers.Conv2D(filters, kernel_size, strides=strides, padding=padding)
    layer.build((None, *image_shape))
    shape = layer.compute_output_shape((None, *image_shape))
    return shape[1:], layer.count_params()
