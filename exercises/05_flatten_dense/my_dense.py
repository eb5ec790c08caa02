"""A Dense layer of your own."""

import keras


class MyDense(keras.layers.Layer):
    """Layer that stands in for keras.layers.Dense(units) without activation.

    Its weights are, in this order, a kernel (inputs, units) that starts random and a
    bias (units,) that starts at zero, both trainable. It acts on the last axis of
    inputs of any rank >= 2.

    Args:
        units: Number of output units.

    Example:
        MyDense(3)(np.zeros((2, 4), "float32")).shape -> (2, 3)
    """

    def __init__(self, units, **kwargs):
        super().__init__(**kwargs)
        self.units = units

    # TODO: create the weights in build, use them in call, and let get_config
    # return what __init__ needs.
    def build(self, input_shape):
        raise NotImplementedError

    def call(self, inputs):
        raise NotImplementedError
