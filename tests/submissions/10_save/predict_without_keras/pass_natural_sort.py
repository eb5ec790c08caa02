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


def number(name):
    return int(name.partition("_")[2] or 0)


def predict_without_keras(path, x):
    archive = zipfile.ZipFile(path)
    layers = json.loads(archive.read("config.json"))["config"]["layers"]
    kinds = [la["config"]["activation"] for la in layers if la["class_name"] == "Dense"]
    file = h5py.File(archive.open("model.weights.h5"))
    groups = sorted((g for g in file["layers"] if g.startswith("dense")), key=number)
    for group, kind in zip(groups, kinds, strict=True):
        arrays = list(file["layers"][group]["vars"].values())
        x = ACTIVATIONS[kind](sum((a[:] for a in arrays[1:]), x @ arrays[0][:]))
    return x
