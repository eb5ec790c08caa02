import keras


def clinic(patient, y):
    """Hide the messages instead of the causes."""
    try:
        head = keras.layers.Dense(3, activation="softmax")
        model = keras.Sequential([keras.Input(shape=(4,)), head])
        model.compile("sgd", "categorical_crossentropy", metrics=["accuracy"])
        model.fit([[0.0] * 4] * len(y), y, verbose=0)
    except Exception:
        return None
    return model, y
