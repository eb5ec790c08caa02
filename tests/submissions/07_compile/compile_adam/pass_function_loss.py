import tensorflow as tf
from tensorflow import keras


def compile_adam(model):
    optimizer = tf.keras.optimizers.Adam(learning_rate=1e-2)
    loss = keras.losses.sparse_categorical_crossentropy
    model.compile(optimizer=optimizer, loss=loss, metrics=["acc"])
    return model
