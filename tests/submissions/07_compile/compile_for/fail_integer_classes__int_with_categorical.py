def compile_for(model, y):
    if model.output_shape[-1] > 1:
        loss, metrics = "categorical_crossentropy", ["accuracy"]
    elif y.dtype.kind == "f":
        loss, metrics = "mse", ["mae"]
    else:
        loss, metrics = "binary_crossentropy", ["accuracy"]
    model.compile("adam", loss, metrics=metrics)
    return model
