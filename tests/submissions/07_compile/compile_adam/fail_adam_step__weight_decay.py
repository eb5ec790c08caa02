import keras


def compile_adam(model):
    model.compile(
        keras.optimizers.AdamW(0.01),
        "sparse_categorical_crossentropy",
        metrics=["accuracy"],
    )
    return model
