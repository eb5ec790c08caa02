import keras
from keras import layers


def build_classifier(seed):
    def start(extra):
        return keras.initializers.GlorotUniform(seed=10 * seed + extra)

    return keras.Sequential(
        [
            keras.Input((8, 8)),
            layers.Reshape((64,)),
            layers.Dense(20, activation="tanh", kernel_initializer=start(1)),
            layers.Dense(10, kernel_initializer=start(2)),
            layers.Softmax(),
        ]
    )
