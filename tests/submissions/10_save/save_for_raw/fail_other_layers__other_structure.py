import keras


def save_for_raw(model, mean, std, path):
    bundle = keras.models.clone_model(model)
    kernel, bias, *rest = model.get_weights()
    kernel = kernel / std[:, None]
    bundle.set_weights([kernel, bias - mean @ kernel, *rest])
    bundle.save(path)
