import keras
import tensorflow as tf


def train_digits(x, y, x_val, y_val):
    normalise = keras.layers.Normalization(axis=None)
    normalise.adapt(x)
    model = keras.Sequential(
        [
            keras.Input((8, 8)),
            normalise,
            keras.layers.Flatten(),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    train = tf.data.Dataset.from_tensor_slices((x, y)).shuffle(2000).batch(32)
    held_out = tf.data.Dataset.from_tensor_slices((x_val, y_val)).batch(64)
    history = model.fit(train, epochs=9, validation_data=held_out, verbose=0)
    return model, history
