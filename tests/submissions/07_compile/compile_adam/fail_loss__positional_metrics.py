import keras


def compile_adam(model):
    adam = keras.optimizers.Adam(learning_rate=0.01)
    model.compile(adam, "sparse_categorical_crossentropy", ["accuracy"])
    return model
