import keras
import tensorflow as tf


def train_digits(x, y, x_val, y_val):
    model = keras.Sequential()
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(64, activation=tf.nn.relu))
    model.add(keras.layers.Dense(10))
    model.compile(
        optimizer=keras.optimizers.SGD(0.01, momentum=0.5),
        loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
        metrics=[keras.metrics.SparseCategoricalAccuracy("acc")],
    )
    log = model.fit(x, y, epochs=10, validation_data=[x_val, y_val], verbose=0)
    return [model, log]
