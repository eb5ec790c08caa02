def compile_for(model, y):
    if y.dtype.kind == "f":
        metrics = ["mae"] if y.ndim == 1 else ["accuracy"]
        model.compile("adam", "mse", metrics=metrics)
    elif model.output_shape[-1] == 1:
        model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
    else:
        model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    return model
