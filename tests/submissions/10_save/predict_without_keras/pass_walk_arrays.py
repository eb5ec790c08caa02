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


class Archive:
    def __init__(self, path):
        self.zip = zipfile.ZipFile(path)
        self.file = h5py.File(self.zip.open("model.weights.h5"), "r")

    def stack(self):
        count = 0
        for entry in json.loads(self.zip.read("config.json"))["config"]["layers"]:
            if entry["class_name"] in ("InputLayer", "Dropout"):
                continue
            name = "dense" + f"_{count}" * bool(count)
            arrays = self.file[f"layers/{name}/vars"]
            bias = arrays["1"][:] if "1" in arrays else 0
            count += 1
            yield arrays["0"][:], bias, ACTIVATIONS[entry["config"]["activation"]]


def predict_without_keras(path, x):
    for kernel, bias, activation in Archive(path).stack():
        x = activation(np.matmul(x, kernel) + bias)
    return x
