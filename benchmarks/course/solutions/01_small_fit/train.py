"""Training, at the top level of a cell as in most notebooks."""

import keras
from keras import layers

from kerasdojo import data

digits = data.load("digits")
x, y = digits["x"][:300] / 16, digits["y"][:300]
# BEGIN SOLUTION
model = keras.Sequential(
    [
        keras.Input((8, 8)),
        layers.Flatten(),
        layers.Dense(32, activation="relu"),
        layers.Dense(10, activation="softmax"),
    ]
)
model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
history = model.fit(x, y, epochs=3, batch_size=32, verbose=0)
loss, accuracy = model.evaluate(x, y, verbose=0)
# STARTER
# model = history = accuracy = None
# END SOLUTION
