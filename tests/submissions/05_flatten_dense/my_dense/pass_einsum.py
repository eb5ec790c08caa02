import keras
import numpy as np
import tensorflow as tf


class MyDense(keras.layers.Layer):
    def __init__(self, units, **kwargs):
        super().__init__(**kwargs)
        self.units = units

    def build(self, input_shape):
        n_in = input_shape[-1]
        self.w = self.add_weight(
            name="w", shape=[n_in, self.units], initializer="random_uniform"
        )
        self.b = self.add_weight(name="b", shape=[self.units], initializer="zeros")
        super().build(input_shape)

    def call(self, x):
        return tf.einsum("...i,iu->...u", x, self.w) + self.b

    def get_config(self):
        return {"units": self.units}
