import keras


def compile_for(model, y):
    from_logits = model.layers[-1].activation == keras.activations.linear
    metrics = ["accuracy"]
    match (y.ndim, y.dtype.kind, model.output_shape[-1]):
        case (2, _, _):
            loss = keras.losses.CategoricalCrossentropy(from_logits=from_logits)
        case (1, "f", _):
            loss, metrics = "mse", ["mae"]
        case (1, _, 1):
            loss = keras.losses.BinaryCrossentropy(from_logits=from_logits)
        case _:
            loss = keras.losses.SparseCategoricalCrossentropy(from_logits=from_logits)
    model.compile(loss=loss, metrics=metrics)
    return model
