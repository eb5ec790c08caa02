import keras
import tensorflow as tf


def compile_for(model, y):
    logits = model.layers[-1].activation in (None, keras.activations.linear)
    if y.ndim == 1 and not tf.as_dtype(y.dtype).is_integer:
        loss, metric = "mse", "mae"
    elif y.ndim == 2:
        loss, metric = "categorical_crossentropy", "accuracy"
    elif model.layers[-1].units == 1:
        loss, metric = "binary_crossentropy", "accuracy"
    else:
        loss, metric = "sparse_categorical_crossentropy", "accuracy"
    if metric == "accuracy" and logits:
        loss = keras.losses.get(
            {"class_name": to_class(loss), "config": {"from_logits": True}}
        )
    model.compile(optimizer="adam", loss=loss, metrics=[metric])
    return model


def to_class(name):
    return "".join(word.capitalize() for word in name.split("_"))
