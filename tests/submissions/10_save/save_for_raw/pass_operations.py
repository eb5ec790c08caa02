import keras


def save_for_raw(model, mean, std, path):
    raw = keras.Input(shape=(len(mean),))
    z = (raw - mean) / std
    bundle = keras.Model(inputs=raw, outputs=model(z))
    bundle.save(path)
