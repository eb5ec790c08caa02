def predict_one(model, sample, scale):
    p = model.predict(sample[None] / 255.0, verbose=0)[0]
    return int(p.argmax()), float(p.max())
