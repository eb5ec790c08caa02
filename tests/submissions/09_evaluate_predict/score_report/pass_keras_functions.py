import keras
import tensorflow as tf


def score_report(model, splits):
    x, y = splits["test"]
    p = model(x, training=False)
    loss = tf.reduce_mean(keras.losses.sparse_categorical_crossentropy(y, p))
    accuracy = keras.metrics.SparseCategoricalAccuracy()
    accuracy.update_state(y, p)
    return {"loss": loss, "accuracy": accuracy.result()}
