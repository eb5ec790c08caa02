import keras
import numpy as np
import tensorflow as tf


class MyDense(keras.layers.Layer):
    def __init__(self, units, **kwargs):
        super().__init__(**kwargs)
        self.units = units

    def build(self, input_shape):
        start = keras.random.normal((input_shape[-1], self.units), stddev=0.05)
        self.kernel = keras.Variable(start, name="kernel")
        self.bias = keras.Variable(tf.zeros(self.units), name="bias")

    def call(self, inputs):
        return tf.matmul(inputs, self.kernel) + self.bias

    def get_config(self):
        config = super().get_config()
        config["units"] = self.units
        return config
