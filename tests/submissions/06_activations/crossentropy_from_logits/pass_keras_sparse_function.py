import keras
import tensorflow as tf


def crossentropy_from_logits(logits, labels):
    losses = keras.losses.sparse_categorical_crossentropy(
        labels, logits, from_logits=True
    )
    return tf.math.reduce_sum(losses) / tf.cast(tf.size(losses), tf.float32)
