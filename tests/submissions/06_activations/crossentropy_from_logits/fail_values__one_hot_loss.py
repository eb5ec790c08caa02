import tensorflow as tf


def crossentropy_from_logits(logits, labels):
    loss = tf.keras.losses.CategoricalCrossentropy(from_logits=True)
    return loss(labels, logits)
