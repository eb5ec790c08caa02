def score_report(model, splits):
    x, y = splits["validation"]
    r = model.evaluate(x, y, verbose=0, return_dict=True)
    return {"loss": r["loss"], "accuracy": r["accuracy"]}
