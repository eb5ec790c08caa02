def predict_labels(model, x):
    return model.predict(x, verbose=0).argmax(axis=-1)
