def score_report(model, splits):
    x, y = splits["test"]
    r = model.evaluate(x, y, verbose=0)
    return {"loss": r[0], "accuracy": r[-1]}
