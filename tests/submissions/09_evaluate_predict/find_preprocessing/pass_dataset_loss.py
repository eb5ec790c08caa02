import tensorflow as tf


def find_preprocessing(model, versions, y):
    results = []
    for name, x in versions.items():
        p = model(tf.convert_to_tensor(x), training=False)
        ce = tf.keras.losses.sparse_categorical_crossentropy(y, p)
        results.append((tf.reduce_sum(ce).numpy(), name))
    return min(results)[1]
