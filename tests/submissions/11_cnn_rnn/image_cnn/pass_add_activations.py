import keras
from keras import layers


def image_cnn(image_shape, filters, classes):
    model = keras.Sequential()
    model.add(layers.InputLayer(shape=image_shape))
    model.add(layers.Reshape((*image_shape, 1)))
    model.add(layers.Conv2D(filters, 3))
    model.add(layers.ReLU())
    model.add(layers.MaxPooling2D())
    model.add(layers.Reshape((-1,)))
    model.add(layers.Dense(classes))
    model.add(layers.Softmax())
    return model
