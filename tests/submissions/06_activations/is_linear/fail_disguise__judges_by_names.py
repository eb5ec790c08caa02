import keras


def is_linear(model):
    for layer in model.layers:
        name = layer.__class__.__name__.lower()
        if "relu" in name or "activation" in name or "softmax" in name:
            return False
        activation = getattr(layer, "activation", None)
        if activation not in (None, keras.activations.linear):
            return False
    return True
