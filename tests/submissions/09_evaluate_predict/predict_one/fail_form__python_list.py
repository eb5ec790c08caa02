def predict_one(model, sample, scale):
    p = model.predict([(sample / scale).tolist()], verbose=0)
    return p.argmax(), p.max()
