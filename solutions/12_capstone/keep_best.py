"""Step 6, save and reload: keep the model that validation chose."""

import keras
import numpy as np


def keep_best(models, x_val, y_val, path):
    """Save the best model of a list and return it as loaded from the file.

    Args:
        models: List of trained Keras models, at least one, all compiled with
            sparse_categorical_crossentropy and the metric accuracy.
        x_val: Validation samples, a float32 NumPy array.
        y_val: Validation labels, ints, shape (n,).
        path: Name of the `.keras` file to write.

    Returns:
        A new model, loaded from the file.

    Example:
        keep_best([first, second], x_val, y_val, "best.keras") with validation losses
        0.7 and 0.4 -> a model with the weights of second, which is in best.keras, too
    """
    # BEGIN SOLUTION
    losses = [
        model.evaluate(x_val, y_val, verbose=0, return_dict=True)["loss"]
        for model in models
    ]
    models[int(np.argmin(losses))].save(path)
    # What comes back is what a later program will find.
    return keras.models.load_model(path)
    # END SOLUTION
