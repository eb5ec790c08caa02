from tensorflow.keras import layers
from tensorflow.keras.models import Sequential


def sensor_model(n_features, n_classes):
    model = Sequential()
    model.add(layers.Dense(16, input_shape=(n_features,)))
    model.add(layers.ReLU())
    model.add(layers.Dense(n_classes))
    model.add(layers.Softmax())
    return model
