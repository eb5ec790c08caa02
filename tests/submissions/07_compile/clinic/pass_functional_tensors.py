import tensorflow as tf
from tensorflow import keras


def clinic(patient, y):
    inputs = keras.Input(shape=(4,))
    if patient == "prices":
        model = keras.Model(inputs, keras.layers.Dense(1)(inputs))
        loss, metric = (
            keras.losses.MeanSquaredError(),
            keras.metrics.MeanAbsoluteError(),
        )
        model.compile(optimizer="rmsprop", loss=loss, metrics=[metric])
        return model, tf.constant(y)[:, None]
    hidden = keras.layers.Dense(8, activation="relu")(inputs)
    outputs = keras.layers.Softmax()(keras.layers.Dense(3)(hidden))
    model = keras.Model(inputs, outputs)
    labels = tf.constant(y)
    if patient == "one_hot":
        labels = tf.argmax(labels, axis=-1)
    elif patient == "from_one":
        labels = labels - 1
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["acc"])
    return model, labels
