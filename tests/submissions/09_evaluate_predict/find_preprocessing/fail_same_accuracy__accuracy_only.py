def find_preprocessing(model, versions, y):
    accuracy = {k: model.evaluate(x, y, verbose=0)[1] for k, x in versions.items()}
    return max(accuracy, key=accuracy.get)
