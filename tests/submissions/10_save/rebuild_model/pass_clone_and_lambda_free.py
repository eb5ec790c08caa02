import keras


def build(num_features, num_units, num_classes):
    model = keras.models.Sequential(name="rebuilt")
    model.add(keras.layers.Input(shape=(num_features,), name="raw"))
    model.add(keras.layers.Dense(num_units, activation="tanh", name="hidden"))
    model.add(keras.layers.Dense(num_classes, activation="softmax", name="out"))
    return model


def rebuild_model(path, num_features, num_units, num_classes):
    model = build(num_features, num_units, num_classes)
    model.load_weights(filepath=path)
    again = keras.models.clone_model(model)
    again.set_weights(model.get_weights())
    return again
