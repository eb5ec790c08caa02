import tensorflow as tf


def batches(x, y, size):
    for start in range(0, len(x), size):
        yield tf.constant(x[start : start + size]), tf.constant(y[start : start + size])


def sgd_step(model, xb, yb, rate):
    with tf.GradientTape() as tape:
        outputs = model(xb, training=True)
        loss = tf.reduce_mean((tf.reshape(yb, tf.shape(outputs)) - outputs) ** 2)
    slopes = tape.gradient(loss, model.trainable_weights)
    for weight, slope in zip(model.trainable_weights, slopes, strict=True):
        weight.assign_sub(rate * slope)
    return loss.numpy()


def my_fit(model, x, y, epochs, batch_size, learning_rate):
    history = []
    for _ in range(epochs):
        losses = []
        for xb, yb in batches(x, y, batch_size):
            losses += [sgd_step(model, xb, yb, learning_rate)] * len(xb)
        history.append(sum(losses) / len(losses))
    return history
