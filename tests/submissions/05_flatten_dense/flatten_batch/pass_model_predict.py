import keras


def flatten_batch(x):
    model = keras.Sequential([keras.Input(shape=x.shape[1:]), keras.layers.Flatten()])
    return model.predict(x, verbose=0)
