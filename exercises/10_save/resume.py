"""Go on training another day, as if there had been no pause."""

import keras


def resume(path, x, y, epochs, batch_size):
    """Go on training the saved model and save it again.

    Args:
        path: Name of a `.keras` file with a compiled model that was trained before.
        x: NumPy array, training samples.
        y: NumPy array, targets.
        epochs: Number of epochs to add.
        batch_size: Rows per batch; the order of the rows stays as it is
            (shuffle=False).

    Returns:
        The trained model. Its new state is also in `path`, in place of the old one.

    Example:
        resume("wine.keras", x, y, epochs=3, batch_size=16) after 2 epochs of training
        -> the same weights as 5 epochs without a pause
    """
    # TODO: repair the code below
    model = keras.models.load_model(path)
    model.compile("sgd", "sparse_categorical_crossentropy")
    model.fit(x, y, epochs=epochs, batch_size=batch_size, verbose=0)
    return model
