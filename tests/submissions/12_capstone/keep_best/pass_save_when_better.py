import tensorflow as tf


def keep_best(models, x_val, y_val, path):
    best = float("inf")
    for model in models:
        scores = model.evaluate(
            x_val, y_val, batch_size=64, verbose=0, return_dict=True
        )
        if scores["loss"] < best:
            best = scores["loss"]
            model.save(path, overwrite=True)
    return tf.keras.models.load_model(path)
