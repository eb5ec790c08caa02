import keras


def compile_adam(model):
    model.optimizer = keras.optimizers.Adam(learning_rate=0.01)
    return model
