def score_report(model, splits):
    results = model.evaluate(*splits["test"], verbose=0, return_dict=True)
    return {key: results[key] for key in ("accuracy", "loss")}
