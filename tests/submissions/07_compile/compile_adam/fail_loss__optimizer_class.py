import keras


def compile_adam(model):
    model.compile(
        optimizer=keras.optimizers.Adam,
        loss="sparse_categorical_crossentropy",
        metrics=["accuracy"],
    )
    model.optimizer.learning_rate = 0.01
    return model
