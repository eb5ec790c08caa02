import keras


def conv_size(image_shape, filters, kernel_size, strides=1, padding="valid"):
    model = keras.Sequential([keras.Input(image_shape)])
    model.add(keras.layers.Conv2D(filters, kernel_size, strides, padding))
    return list(model.output_shape[1:]), model.count_params()
