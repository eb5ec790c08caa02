import keras


def predict_one(model, sample, scale):
    p = keras.ops.softmax(model(sample[None] / scale))[0]
    return int(keras.ops.argmax(p)), float(keras.ops.max(p))
