def report_errors(model, x_test, y_test):
    loss, acc = model.evaluate(x_test, y_test, verbose=0)
    labels = model.predict(x_test, verbose=0).argmax(axis=1)
    errors = [(int(a), int(b)) for a, b in zip(y_test, labels) if a != b]
    return {
        "loss": loss,
        "accuracy": acc,
        "labels": labels,
        "confused": errors[0] if errors else None,
    }
