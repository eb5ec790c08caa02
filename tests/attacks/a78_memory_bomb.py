r"""
tries = "a small config of built-in layers that needs gigabytes to compute"
must = "the judge gives it up; it is computed in the worker, whose memory is bounded"
exercise = "small_model"
honest = 1
gains = "gigabytes"
"""

import keras


def small_model():
    x = keras.Input((3,))
    y = keras.layers.Reshape((2, 2, 1))(keras.layers.Dense(4)(x))
    large = [keras.layers.UpSampling2D(2000)(y) for _ in range(10)]
    y = keras.layers.GlobalAveragePooling2D()(keras.layers.concatenate(large))
    return keras.Model(x, y)
