import json
import zipfile

import h5py
import keras
import numpy as np


def predict_without_keras(path, x):
    with zipfile.ZipFile(path) as archive:
        layers = json.loads(archive.read("config.json"))["config"]["layers"]
        with archive.open("model.weights.h5") as raw, h5py.File(raw) as file:
            names = [f"dense_{i}" if i else "dense" for i in range(len(layers))]
            dense = [la["config"] for la in layers if la["class_name"] == "Dense"]
            for name, config in zip(names, dense):
                arrays = [a[:] for a in file[f"layers/{name}/vars"].values()]
                z = x @ arrays[0] + (arrays[1] if config["use_bias"] else 0)
                x = np.asarray(keras.activations.get(config["activation"])(z))
    return x
