r"""
tries = "a config that names any Python function"
must = "only what is on a list is built"
exercise = "small_model"
honest = 3
gains = "none"
"""

import json

import keras


def small_model():
    model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(4)])
    config = json.loads(model.to_json())
    layer = config["config"]["layers"][1]
    layer.update(module="pathlib", class_name="Path", config={"args": ["@HARM@"]})
    layer["registered_name"] = "pathlib.Path.touch"
    model.to_json = lambda **settings: json.dumps(config)
    return model
