"""Train a model and keep all of it in one file."""


def train_and_save(model, x, y, epochs, name):
    """Train the model, then save the whole trained model in Keras' own format.

    Args:
        model: Compiled Keras model. It is trained in place.
        x: NumPy array, training samples.
        y: NumPy array, targets.
        epochs: Number of epochs.
        name: File name without its suffix, such as "digits" or "digits.v2". The
            file goes into the current folder.

    Returns:
        Nothing is expected.

    Example:
        train_and_save(model, x, y, epochs=5, name="digits") writes one file that
        `keras.models.load_model` opens anywhere
    """
    # TODO: repair the code below
    model.save(name)
    model.fit(x, y, epochs=epochs, verbose=0)
