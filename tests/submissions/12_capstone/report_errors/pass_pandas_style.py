import numpy as np


def report_errors(model, x_test, y_test):
    report = {}
    report["loss"], report["accuracy"] = model.evaluate(x_test, y_test, batch_size=16)
    report["labels"] = np.array([p.argmax() for p in model.predict_on_batch(x_test)])
    n = int(max(report["labels"].max(), y_test.max())) + 1
    counts = [
        (np.sum((y_test == t) & (report["labels"] == p)), t, p)
        for t in range(n)
        for p in range(n)
        if t != p
    ]
    best = max(counts, default=(0, 0, 0))
    report["confused"] = (best[1], best[2]) if best[0] else None
    return report
