import keras


def compile_adam(model):
    model.compile(keras.optimizers.Adam(0.01), loss="accuracy", metrics=["accuracy"])
    return model
