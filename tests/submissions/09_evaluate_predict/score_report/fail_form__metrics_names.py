def score_report(model, splits):
    values = model.evaluate(*splits["test"], verbose=0)
    return dict(zip(model.metrics_names, values))
