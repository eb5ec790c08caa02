import keras


def loss_by_hand(name, y, pred):
    if name == "sparse_categorical_crossentropy":
        return keras.losses.SparseCategoricalCrossentropy()(y, pred)
    kinds = {
        "mse": keras.losses.MeanSquaredError,
        "binary_crossentropy": keras.losses.BinaryCrossentropy,
    }
    return kinds[name]()(y.reshape(-1, 1), pred)
