import keras


def keep_best(models, x_val, y_val, path):
    best = min(models, key=lambda m: m.evaluate(x_val, y_val, verbose=0)[0])
    best.save("best.keras")
    return keras.models.load_model("best.keras")
