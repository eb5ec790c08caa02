import keras
from keras import layers


def save_for_raw(model, mean, std, path):
    bundle = keras.Sequential(
        [
            layers.InputLayer(shape=mean.shape),
            layers.Rescaling(scale=1.0, offset=list(-mean)),
            layers.Rescaling(scale=list(1 / std)),
            *model.layers,
        ]
    )
    bundle.compile("adam", "sparse_categorical_crossentropy")
    bundle.save(path)
