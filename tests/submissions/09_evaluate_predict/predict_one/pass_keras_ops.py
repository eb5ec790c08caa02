from keras import ops


def predict_one(model, sample, scale):
    x = ops.expand_dims(ops.divide(ops.cast(sample, "float32"), scale), 0)
    p = ops.convert_to_numpy(model(x, training=False))
    return np_pair(p)


def np_pair(p):
    label = p[0].tolist().index(p[0].max())
    return label, p[0, label].item()
