import keras
import tensorflow as tf


def train_digits(x, y, x_val, y_val):
    model = keras.Sequential(
        [
            keras.layers.Flatten(),
            keras.layers.Dense(64, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    train = tf.data.Dataset.from_tensor_slices((x, y)).shuffle(2000).batch(16)
    val = tf.data.Dataset.from_tensor_slices((x_val, y_val)).batch(100)
    history = model.fit(train, epochs=10, validation_data=val, verbose=0)
    return model, history
