def predict_labels(model, x):
    return model.predict_classes(x)
