def score_report(model, splits):
    x, y = splits["test"]
    r = model.test_on_batch(x, y, return_dict=True)
    return {"loss": float(r["loss"]), "accuracy": float(r["accuracy"])}
