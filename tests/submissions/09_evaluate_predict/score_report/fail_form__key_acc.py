def score_report(model, splits):
    results = model.evaluate(*splits["test"], verbose=0, return_dict=True)
    return {"loss": results["loss"], "accuracy": results["acc"]}
