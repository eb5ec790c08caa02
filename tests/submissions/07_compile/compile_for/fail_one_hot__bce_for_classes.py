def compile_for(model, y):
    if y.ndim == 2:
        loss, metrics = "binary_crossentropy", ["categorical_accuracy"]
    elif y.dtype.kind == "f":
        loss, metrics = "mse", ["mae"]
    elif model.output_shape[-1] == 1:
        loss, metrics = "binary_crossentropy", ["accuracy"]
    else:
        loss, metrics = "sparse_categorical_crossentropy", ["accuracy"]
    model.compile("adam", loss, metrics=metrics)
    return model
