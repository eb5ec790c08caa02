import keras


def compile_adam(model):
    s = keras.optimizers.schedules.PiecewiseConstantDecay([10**6], [0.01, 0.01])
    model.compile(
        keras.optimizers.Adam(s),
        "sparse_categorical_crossentropy",
        metrics=["accuracy"],
    )
    return model
