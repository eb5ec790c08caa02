import keras


def compile_for(model, y):
    logits = model.layers[-1].activation is keras.activations.linear
    if y.dtype.kind == "f" and y.ndim == 1:
        model.compile("adam", "mse", metrics=["mae"])
        return model
    if y.ndim == 2:
        loss = keras.losses.CategoricalCrossentropy(from_logits=logits)
    else:
        loss = keras.losses.SparseCategoricalCrossentropy(from_logits=logits)
    model.compile("adam", loss, metrics=["accuracy"])
    return model
