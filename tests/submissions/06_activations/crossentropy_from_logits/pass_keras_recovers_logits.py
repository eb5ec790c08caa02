import keras


def crossentropy_from_logits(logits, labels):
    p = keras.activations.softmax(logits)
    return keras.losses.SparseCategoricalCrossentropy()(labels, p)
