import keras
from keras import ops


def save_for_raw(model, mean, std, path):
    x = keras.Input((len(mean),))
    z = ops.divide(ops.subtract(x, mean.astype("float32")), std.astype("float32"))
    for layer in model.layers:
        z = layer(z)
    keras.Model(x, z).save(path)
