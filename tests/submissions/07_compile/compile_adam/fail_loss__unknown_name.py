import keras


def compile_adam(model):
    model.compile(
        optimizer=keras.optimizers.Adam(learning_rate=0.01),
        loss="sparse_crossentropy",
        metrics=["accuracy"],
    )
    return model
