import tensorflow as tf


def train_classifier(model, x_train, y_train, x_val, y_val):
    train = tf.data.Dataset.from_tensor_slices((x_train, y_train))
    train = train.shuffle(1000, seed=1).batch(16)
    held_out = tf.data.Dataset.from_tensor_slices((x_val, y_val)).batch(64)
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    return model.fit(train, epochs=8, validation_data=held_out, verbose=0)
