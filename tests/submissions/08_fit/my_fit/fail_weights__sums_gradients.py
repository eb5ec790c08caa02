import tensorflow as tf


def my_fit(model, x, y, epochs, batch_size, learning_rate):
    y = y.reshape(len(y), -1)
    losses = []
    for _ in range(epochs):
        total = 0.0
        for i in range(0, len(x), batch_size):
            batch = slice(i, i + batch_size)
            with tf.GradientTape() as tape:
                loss = tf.reduce_sum((y[batch] - model(x[batch], training=True)) ** 2)
            gradients = tape.gradient(loss, model.trainable_weights)
            for weight, gradient in zip(model.trainable_weights, gradients):
                weight.assign_sub(learning_rate * gradient)
            total += float(loss)
        losses.append(total / len(x))
    return losses
