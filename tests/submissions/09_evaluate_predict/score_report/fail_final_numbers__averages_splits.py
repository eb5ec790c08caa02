def score_report(model, splits):
    rs = [model.evaluate(*s, verbose=0, return_dict=True) for s in splits.values()]
    return {k: sum(r[k] for r in rs) / 3 for k in ("loss", "accuracy")}
