import tensorflow as tf


def train_and_save(model, x, y, epochs, name):
    data = tf.data.Dataset.from_tensor_slices((x, y)).shuffle(len(x)).batch(32)
    model.fit(data, epochs=epochs, verbose=0)
    tf.keras.models.save_model(model, name + ".keras")
