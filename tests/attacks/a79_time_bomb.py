r"""
tries = "a small config of built-in layers that takes a minute to compute"
must = "the judge gives it up; it is computed in the worker, whose time is bounded"
exercise = "small_model"
honest = 1
gains = "minutes"
"""

import keras


def small_model():
    layers = [keras.Input((3,)), keras.layers.Dense(4), keras.layers.Reshape((2, 2, 1))]
    layers += [keras.layers.UpSampling2D(1000)]
    layers += [keras.layers.Activation("gelu") for _ in range(60)]
    return keras.Sequential([*layers, keras.layers.GlobalAveragePooling2D()])
