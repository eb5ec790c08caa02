import keras


def is_linear(model):
    for layer in model.layers:
        if isinstance(layer, keras.layers.Dense):
            if layer.activation is not keras.activations.linear:
                return False
    return True
