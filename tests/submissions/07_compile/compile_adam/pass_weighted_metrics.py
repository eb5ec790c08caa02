import keras
import numpy as np


def compile_adam(model):
    adam = keras.optimizers.Adam(learning_rate=np.float32(0.01).item())
    model.compile(
        optimizer=adam,
        loss="SparseCategoricalCrossentropy",
        weighted_metrics=["accuracy"],
    )
    return model
