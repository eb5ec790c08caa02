import keras


def compile_adam(model):
    model.compile(
        optimizer=keras.optimizers.Adam(lr=0.01),
        loss="sparse_categorical_crossentropy",
        metrics=["accuracy"],
    )
    return model
