def score_report(model, splits):
    x, y = splits["test"]
    return model.evaluate(x, y, verbose=0)
