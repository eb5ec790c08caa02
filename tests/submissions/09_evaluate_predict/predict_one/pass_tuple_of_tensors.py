import numpy as np
import tensorflow as tf


def predict_one(model, sample, scale):
    batch = tf.expand_dims(np.true_divide(sample, scale), axis=0)
    probabilities = tf.squeeze(model(batch))
    return tf.math.argmax(probabilities), tf.reduce_max(probabilities)
