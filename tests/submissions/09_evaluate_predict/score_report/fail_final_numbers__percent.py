def score_report(model, splits):
    r = model.evaluate(*splits["test"], verbose=0, return_dict=True)
    return {"loss": r["loss"], "accuracy": 100 * r["accuracy"]}
