import keras


def crossentropy_from_logits(logits, labels):
    # Keras computes from the logits behind a softmax whenever it can find them.
    probabilities = keras.ops.softmax(logits)
    return keras.losses.SparseCategoricalCrossentropy()(labels, probabilities)
