import keras


def find_preprocessing(model, versions, y):
    loss = keras.losses.SparseCategoricalCrossentropy()
    losses = {k: float(loss(y, model(x))) for k, x in versions.items()}
    return sorted(losses, key=losses.get)[0]
