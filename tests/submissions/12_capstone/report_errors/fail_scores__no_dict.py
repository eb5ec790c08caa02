from collections import Counter


def report_errors(model, x_test, y_test):
    loss, accuracy = model.evaluate(x_test, y_test, verbose=0)
    out = model.predict(x_test, verbose=0)
    labels = out.argmax(axis=1)
    wrong = Counter(
        (int(t), int(p)) for t, p in zip(y_test, labels, strict=True) if t != p
    )
    confused = wrong.most_common(1)[0][0] if wrong else None
    return loss, accuracy, labels, confused
