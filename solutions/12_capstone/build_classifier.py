"""Step 2, model: a small classifier that starts the same every time."""

import keras
from keras import layers


def build_classifier(seed):
    """Return an untrained classifier of 8 x 8 images.

    Args:
        seed: An int. The same seed gives the same starting weights, another seed
            others.

    Returns:
        Keras model, input (n, 8, 8), values 0 to 1; output (n, 10), probabilities.

    Example:
        build_classifier(0)(np.zeros((5, 8, 8), "float32")).shape -> (5, 10)
    """
    # BEGIN SOLUTION
    # Before the layers are made: they draw their weights when they are built.
    keras.utils.set_random_seed(seed)
    return keras.Sequential(
        [
            keras.Input(shape=(8, 8)),
            layers.Flatten(),
            layers.Dense(32, activation="relu"),
            layers.Dense(10, activation="softmax"),
        ]
    )
    # END SOLUTION
