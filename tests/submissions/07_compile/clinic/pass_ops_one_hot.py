import keras
import tensorflow as tf


def clinic(patient, y):
    layers = [keras.layers.Dense(3, activation="softmax")]
    loss = "categorical_crossentropy"
    metrics = ["accuracy"]
    if patient == "integers":
        y = tf.one_hot(y, 3)
    elif patient == "from_one":
        y = keras.ops.one_hot(y - 1, 3)
    elif patient == "logits":
        loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
        layers = [keras.layers.Dense(3)]
    elif patient == "prices":
        layers, loss, metrics = [keras.layers.Dense(1)], "mse", ["mae"]
    model = keras.Sequential(layers)
    model.compile(optimizer="sgd", loss=loss, metrics=metrics)
    return model, y
