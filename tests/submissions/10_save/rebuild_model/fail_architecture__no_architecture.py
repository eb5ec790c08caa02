import keras


def rebuild_model(path, num_features, num_units, num_classes):
    return keras.models.load_model(path)
