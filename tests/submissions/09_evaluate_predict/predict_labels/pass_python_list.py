def predict_labels(model, x):
    labels = []
    for row in model.predict(x, verbose=0).tolist():
        if len(row) == 1:
            labels.append(1 if row[0] > 0.5 else 0)
        else:
            labels.append(row.index(max(row)))
    return labels
