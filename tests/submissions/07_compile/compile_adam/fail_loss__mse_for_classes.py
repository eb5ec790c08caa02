import keras


def compile_adam(model):
    model.compile(keras.optimizers.Adam(0.01), loss="mse", metrics=["accuracy"])
    return model
