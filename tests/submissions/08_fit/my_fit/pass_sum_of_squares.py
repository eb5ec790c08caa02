import math

import tensorflow as tf


def my_fit(model, x, y, epochs, batch_size, learning_rate):
    losses = []
    steps = math.ceil(len(x) / batch_size)
    for _ in range(epochs):
        squared, count = 0.0, 0
        for step in range(steps):
            rows = slice(step * batch_size, (step + 1) * batch_size)
            with tf.GradientTape() as tape:
                output = model(x[rows], training=True)
                error = output - tf.reshape(tf.convert_to_tensor(y[rows]), output.shape)
                loss = tf.reduce_mean(error**2)
            gradients = tape.gradient(
                loss, [w.value for w in model.trainable_variables]
            )
            for w, g in zip(model.trainable_variables, gradients):
                w.assign_add(-learning_rate * g)
            squared += float(tf.reduce_sum(error**2))
            count += int(tf.size(error))
        losses.append(squared / count)
    return losses
