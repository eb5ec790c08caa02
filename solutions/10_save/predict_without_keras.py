"""What is inside a .keras file: enough to predict with NumPy."""

import json
import zipfile

import h5py
import numpy as np

ACTIVATIONS = {
    "linear": lambda z: z,
    "relu": lambda z: np.maximum(z, 0),
    "tanh": np.tanh,
    "sigmoid": lambda z: 1 / (1 + np.exp(-z)),
    "softmax": lambda z: np.exp(z) / np.exp(z).sum(axis=1, keepdims=True),
}


def predict_without_keras(path, x):
    """Return what the model in a `.keras` file predicts for x, without Keras.

    Args:
        path: Name of a `.keras` file with a Sequential model of InputLayer, Dense and
            Dropout layers. Dense: any number of them, with or without bias,
            activation linear, relu, tanh, sigmoid or softmax.
        x: float32 NumPy array of shape (n, features).

    Returns:
        Array of shape (n, units of the last Dense layer).

    Example:
        predict_without_keras("wine.keras", x), x of shape (5, 13)
        -> probabilities of shape (5, 3)
    """
    # BEGIN SOLUTION
    with zipfile.ZipFile(path) as archive:
        config = json.loads(archive.read("config.json"))["config"]
        with archive.open("model.weights.h5") as raw, h5py.File(raw) as weights:
            dense = [la for la in config["layers"] if la["class_name"] == "Dense"]
            for index, layer in enumerate(dense):
                # Groups are numbered in order, whatever the layers are called.
                group = f"layers/dense_{index}" if index else "layers/dense"
                x = x @ weights[f"{group}/vars/0"][:]
                if layer["config"]["use_bias"]:
                    x = x + weights[f"{group}/vars/1"][:]
                x = ACTIVATIONS[layer["config"]["activation"]](x)
    return x
    # END SOLUTION
