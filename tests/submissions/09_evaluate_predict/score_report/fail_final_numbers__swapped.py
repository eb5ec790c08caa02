def score_report(model, splits):
    r = model.evaluate(*splits["test"], verbose=0)
    return {"accuracy": r[0], "loss": r[1]}
