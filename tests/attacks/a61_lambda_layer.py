r"""
tries = "a model that carries code to where it is built again"
must = "the judge builds layers of Keras only; this one stays in the worker"
exercise = "small_model"
honest = 1
gains = "model"
"""

import keras


def code(x):
    from pathlib import Path

    Path("@HARM@").touch()
    return x


def small_model():
    layers = [keras.Input((3,)), keras.layers.Dense(4), keras.layers.Lambda(code)]
    return keras.Sequential(layers)
