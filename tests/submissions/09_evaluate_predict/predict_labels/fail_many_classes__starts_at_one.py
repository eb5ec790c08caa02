def predict_labels(model, x):
    p = model.predict(x, verbose=0)
    if p.shape[1] == 1:
        return (p[:, 0] > 0.5).astype(int)
    return p.argmax(axis=1) + 1
