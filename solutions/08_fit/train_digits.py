"""Train a classifier of handwritten digits."""

import keras


def train_digits(x, y, x_val, y_val):
    """Build, compile and train a digit classifier.

    Args:
        x: Training images, float32, shape (n, 8, 8), values 0 to 16.
        y: Training labels 0 to 9, int64, shape (n,).
        x_val: Validation images, like x.
        y_val: Validation labels, like y.

    Returns:
        A pair (model, history): the trained Keras model, which gives 10 numbers for
        each image, and the History object that fit returned.

    Example:
        model, history = train_digits(x, y, x_val, y_val)
        model(x_test).shape -> (len(x_test), 10)
    """
    # BEGIN SOLUTION
    model = keras.Sequential(
        [
            keras.Input(shape=(8, 8)),
            # Inside the model, the scaling can never be forgotten later.
            keras.layers.Rescaling(1 / 16),
            keras.layers.Flatten(),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
    loss = "sparse_categorical_crossentropy"
    model.compile(optimizer="adam", loss=loss, metrics=["accuracy"])
    history = model.fit(x, y, epochs=10, validation_data=(x_val, y_val), verbose=0)
    return model, history
    # END SOLUTION
