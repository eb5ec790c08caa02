import keras


class MyDense(keras.layers.Dense):
    pass
