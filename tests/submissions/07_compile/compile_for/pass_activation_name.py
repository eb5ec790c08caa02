import keras


def compile_for(model, y):
    config = model.layers[-1].get_config()
    from_logits = config["activation"] == "linear"
    if y.dtype.kind == "f" and y.ndim == 1:
        model.compile("sgd", keras.losses.MeanSquaredError(), metrics=["mse", "mae"])
    elif y.ndim == 2:
        loss = keras.losses.CategoricalCrossentropy(from_logits=from_logits)
        model.compile("rmsprop", loss, metrics=["categorical_accuracy"])
    elif config["units"] == 1:
        loss = keras.losses.BinaryCrossentropy(from_logits=from_logits)
        threshold = 0.0 if from_logits else 0.5
        metric = keras.metrics.BinaryAccuracy(threshold=threshold)
        model.compile("adam", loss, metrics=[metric])
    else:
        loss = keras.losses.SparseCategoricalCrossentropy(from_logits=from_logits)
        model.compile("nadam", loss, metrics=["sparse_categorical_accuracy"])
    return model
