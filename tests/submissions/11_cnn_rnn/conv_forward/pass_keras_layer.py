import keras


def conv_forward(images, kernel, bias, strides=1):
    layer = keras.layers.Conv2D(len(bias), kernel.shape[0], strides=strides)
    layer.build(images.shape)
    layer.set_weights([kernel, bias])
    return layer(images)
