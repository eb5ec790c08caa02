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
    with zipfile.ZipFile(path) as archive:
        config = json.load(archive.open("config.json"))
        with h5py.File(archive.open("model.weights.h5"), "r") as file:
            stored = {}
            for group in file["layers"].values():
                arrays = group["vars"]
                stored[arrays.attrs["name"]] = [arrays[k][()] for k in sorted(arrays)]
    for layer in config["config"]["layers"]:
        if layer["class_name"] == "Dense":
            kernel, *bias = stored[layer["config"]["name"]]
            x = ACTIVATIONS[layer["config"]["activation"]](x @ kernel + sum(bias))
    return x
