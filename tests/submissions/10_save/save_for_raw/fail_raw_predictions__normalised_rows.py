import keras


def save_for_raw(model, mean, std, path):
    keras.Sequential(
        [keras.Input(mean.shape), keras.layers.LayerNormalization(), model]
    ).save(path)
