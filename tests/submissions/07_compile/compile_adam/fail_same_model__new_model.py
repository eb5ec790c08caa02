import keras


def compile_adam(model):
    twin = keras.models.clone_model(model)
    twin.set_weights(model.get_weights())
    twin.compile(
        optimizer=keras.optimizers.Adam(0.01),
        loss="sparse_categorical_crossentropy",
        metrics=["accuracy"],
    )
    return twin
