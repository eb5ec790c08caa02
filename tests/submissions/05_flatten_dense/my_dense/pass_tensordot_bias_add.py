import keras
import numpy as np
import tensorflow as tf


class MyDense(keras.layers.Layer):
    def __init__(self, units, **kwargs):
        super().__init__(**kwargs)
        self.units = units

    def build(self, input_shape):
        limit = (6 / (input_shape[-1] + self.units)) ** 0.5
        self.kernel = self.add_weight(
            shape=(input_shape[-1], self.units),
            initializer=keras.initializers.RandomUniform(-limit, limit),
            trainable=True,
        )
        self.bias = self.add_weight(
            shape=(self.units,), initializer=keras.initializers.Zeros(), trainable=True
        )
        self.built = True

    def call(self, inputs, training=None):
        product = keras.ops.tensordot(inputs, self.kernel, axes=1)
        return tf.nn.bias_add(product, tf.convert_to_tensor(self.bias))

    def compute_output_shape(self, input_shape):
        return (*input_shape[:-1], self.units)

    def get_config(self):
        config = super().get_config()
        config.update({"units": self.units})
        return config
