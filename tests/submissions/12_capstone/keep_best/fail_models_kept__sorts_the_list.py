import keras


def keep_best(models, x_val, y_val, path):
    models.sort(key=lambda m: m.evaluate(x_val, y_val, verbose=0)[0])
    models[0].save(path)
    return keras.models.load_model(path)
