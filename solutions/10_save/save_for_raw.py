"""One file that takes raw data: preprocessing travels with the model."""

import keras
from keras import layers


def save_for_raw(model, mean, std, path):
    """Save a model that standardises raw rows itself and then does what `model` does.

    Args:
        model: Sequential model, trained on rows (raw - mean) / std. It stays as it is.
        mean: NumPy array of shape (features,), means of the training data.
        std: NumPy array of shape (features,), standard deviations, above 0.
        path: Name of the `.keras` file to write.

    Returns:
        Nothing is expected.

    Example:
        after save_for_raw(model, mean, std, "wine.keras"), in another program:
        keras.models.load_model("wine.keras")(raw) == model((raw - mean) / std)
    """
    # BEGIN SOLUTION
    bundle = keras.Sequential(
        [
            keras.Input(model.input_shape[1:]),
            # The layer wants the variance: the square of the standard deviation.
            layers.Normalization(mean=mean, variance=std**2),
            model,
        ]
    )
    bundle.save(path)
    # END SOLUTION
