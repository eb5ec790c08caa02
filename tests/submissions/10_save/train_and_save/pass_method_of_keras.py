import keras
from keras.saving import save_model


def train_and_save(model, x, y, epochs, name):
    data = {"x": x, "y": y, "epochs": epochs, "verbose": 0}
    keras.Model.fit(model, **data)
    save_model(model, filepath=f"{name}.keras")
