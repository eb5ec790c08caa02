import keras


def compile_adam(model):
    model.compile(
        optimizer=keras.optimizers.Adam(0.01, beta_1=0.9, beta_2=0.999),
        loss=["sparse_categorical_crossentropy"],
        metrics=[["accuracy"]],
        jit_compile=False,
    )
    return model
