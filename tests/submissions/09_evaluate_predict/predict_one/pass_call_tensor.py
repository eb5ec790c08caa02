import tensorflow as tf


def predict_one(model, sample, scale):
    x = tf.cast(sample, tf.float32) / scale
    p = model(x[tf.newaxis, ...])[0]
    label = tf.argmax(p)
    return label, p[label]
