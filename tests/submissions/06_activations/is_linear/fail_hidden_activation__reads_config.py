def is_linear(model):
    return all(
        layer.get_config().get("activation", "linear") == "linear"
        for layer in model.layers
    )
