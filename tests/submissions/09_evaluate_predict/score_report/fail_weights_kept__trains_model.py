def score_report(model, splits):
    x, y = splits["test"]
    model.fit(*splits["train"], validation_data=splits["validation"], verbose=0)
    r = model.evaluate(x, y, verbose=0, return_dict=True)
    return {"loss": r["loss"], "accuracy": r["accuracy"]}
