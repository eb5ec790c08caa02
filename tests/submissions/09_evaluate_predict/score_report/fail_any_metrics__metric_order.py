def score_report(model, splits):
    x, y = splits["test"]
    results = model.evaluate(x, y, verbose=0)
    return {"loss": results[0], "accuracy": results[1]}
