r"""
tries = "a saved model that runs code when it is loaded"
must = "it is loaded safely, in a confined process of its own"
exercise = "save_model"
gains = "file"
"""

import keras


def code(x):
    from pathlib import Path

    Path("@HARM@").touch()
    return x


def save_model(model, path):
    keras.Sequential([model, keras.layers.Lambda(code)]).save(path)
