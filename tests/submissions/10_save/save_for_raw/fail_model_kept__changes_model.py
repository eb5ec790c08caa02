def save_for_raw(model, mean, std, path):
    first = model.layers[0]
    kernel, bias = first.get_weights()
    kernel = kernel / std[:, None]
    first.set_weights([kernel, bias - mean @ kernel])
    model.save(path)
