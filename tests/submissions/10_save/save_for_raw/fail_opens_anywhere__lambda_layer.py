import keras
from keras import layers


def save_for_raw(model, mean, std, path):
    bundle = keras.Sequential(
        [
            keras.Input((len(mean),)),
            layers.Lambda(lambda raw: (raw - mean) / std),
            model,
        ]
    )
    bundle.save(path)
