import keras
import tensorflow as tf


def resume(path, x, y, epochs, batch_size):
    model = keras.models.load_model(path)
    loss_fn = keras.losses.get(model.loss)
    data = tf.data.Dataset.from_tensor_slices((x, y)).batch(batch_size)
    for _ in range(epochs):
        for xb, yb in data:
            with tf.GradientTape() as tape:
                outputs = model(xb, training=True)
                loss = tf.reduce_mean(loss_fn(yb, outputs))
            gradients = tape.gradient(loss, model.trainable_variables)
            model.optimizer.apply_gradients(zip(gradients, model.trainable_variables))
    model.save(path)
    return model
