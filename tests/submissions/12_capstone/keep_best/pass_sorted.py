import keras


def keep_best(models, x_val, y_val, path):
    def loss(model):
        return model.evaluate(x_val, y_val, verbose=0, return_dict=True)["loss"]

    min(models, key=loss).save(path)
    return keras.saving.load_model(path)
