import tensorflow as tf


def crossentropy_from_logits(logits, labels):
    return tf.keras.losses.SparseCategoricalCrossentropy()(labels, logits)
