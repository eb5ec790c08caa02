import json
import zipfile

import h5py
import tensorflow as tf

FUNCTIONS = {
    "linear": tf.identity,
    "relu": tf.nn.relu,
    "tanh": tf.tanh,
    "sigmoid": tf.sigmoid,
    "softmax": tf.nn.softmax,
}


def predict_without_keras(path, x):
    with zipfile.ZipFile(path) as archive:
        config = json.loads(archive.read("config.json"))
        with archive.open("model.weights.h5") as raw, h5py.File(raw, "r") as file:
            x = tf.constant(x)
            index = 0
            for layer in config["config"]["layers"]:
                if layer["class_name"] == "Dense":
                    suffix = f"_{index}" if index else ""
                    arrays = file[f"layers/dense{suffix}/vars"]
                    x = x @ arrays["0"][:]
                    x = x + arrays["1"][:] if len(arrays) == 2 else x
                    x = FUNCTIONS[layer["config"]["activation"]](x)
                    index += 1
    return x
