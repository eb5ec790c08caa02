def score_report(model, splits):
    x, y = splits["test"]
    values = model.evaluate(x, y, batch_size=len(x), verbose=0)
    names = [
        m.name for metric in model.metrics for m in getattr(metric, "metrics", [metric])
    ]
    named = dict(zip(names, values))
    return dict(loss=named["loss"], accuracy=named["accuracy"])
