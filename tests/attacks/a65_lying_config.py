r"""
tries = "a config of four tebibytes"
must = "sizes are compared before anything is allocated"
exercise = "small_model"
honest = 3
gains = "none"
"""

import json

import keras


def small_model():
    model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(4)])
    config = json.loads(model.to_json())
    config["config"]["layers"][1]["config"]["units"] = 1 << 40
    model.to_json = lambda **settings: json.dumps(config)
    return model
