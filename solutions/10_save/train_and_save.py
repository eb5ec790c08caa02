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
    # BEGIN SOLUTION
    model.fit(x, y, epochs=epochs, verbose=0)
    # The file keeps the state of this moment: save after training.
    model.save(f"{name}.keras")
    # STARTER
    # model.save(name)
    # model.fit(x, y, epochs=epochs, verbose=0)
    # END SOLUTION
