def compile_for(model, y):
    if y.dtype.kind == "f" and y.ndim == 1:
        model.compile("adam", "mse", ["mae"])
    elif y.ndim == 2:
        model.compile("adam", "categorical_crossentropy", ["accuracy"])
    else:
        model.compile("adam", "sparse_categorical_crossentropy", ["accuracy"])
    return model
