import keras


def keep_best(models, x_val, y_val, path):
    best = min(models, key=lambda m: m.evaluate(x_val, y_val, verbose=0)[0])
    c = keras.models.clone_model(best)
    c.save(path)
    return keras.models.load_model(path)
