def score_report(model, splits):
    r = model.evaluate(*splits["test"], verbose=0, return_dict=True)
    return {"loss": round(r["loss"], 4), "accuracy": round(r["accuracy"], 4)}
