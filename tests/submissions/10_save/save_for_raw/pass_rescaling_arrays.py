import keras


def save_for_raw(model, mean, std, path):
    rescale = keras.layers.Rescaling(1 / std, offset=-mean / std)
    bundle = keras.Sequential([keras.Input(mean.shape), rescale, model])
    keras.saving.save_model(bundle, path)
