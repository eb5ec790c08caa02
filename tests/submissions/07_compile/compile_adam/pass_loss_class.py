from keras.losses import SparseCategoricalCrossentropy
from keras.metrics import sparse_categorical_accuracy
from keras.optimizers import Adam

RATE = 0.01


def compile_adam(model):
    model.compile(
        Adam(learning_rate=RATE),
        SparseCategoricalCrossentropy,
        metrics=(sparse_categorical_accuracy,),
    )
    return model
