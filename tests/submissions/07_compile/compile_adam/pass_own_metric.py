import tensorflow as tf


def accuracy(y_true, y_pred):
    labels = tf.reshape(tf.cast(y_true, tf.int64), [-1])
    return tf.cast(labels == tf.argmax(y_pred, axis=-1), tf.float32)


def compile_adam(model):
    model.compile(
        optimizer=tf.keras.optimizers.Adam(learning_rate=0.01),
        loss=tf.keras.losses.get("sparse_categorical_crossentropy"),
        metrics=[accuracy],
        run_eagerly=True,
    )
    return model
