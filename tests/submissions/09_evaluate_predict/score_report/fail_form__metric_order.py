def score_report(model, splits):
    x, y = splits["test"]
    loss, accuracy = model.evaluate(x, y, verbose=0)
    return {"loss": loss, "accuracy": accuracy}
