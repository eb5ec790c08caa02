import tensorflow as tf
from tensorflow import keras


def my_fit(model, x, y, epochs, batch_size, learning_rate):
    opt = keras.optimizers.SGD(learning_rate=learning_rate, momentum=0.0)
    opt.build(model.trainable_variables)
    x = tf.convert_to_tensor(x)
    y = tf.convert_to_tensor(y)
    y = y if len(y.shape) == 2 else tf.expand_dims(y, -1)
    out = []
    for _ in range(epochs):
        rows, total = 0, tf.constant(0.0)
        for xs, ys in zip(
            tf.split(x, sizes(len(x), batch_size)),
            tf.split(y, sizes(len(x), batch_size)),
            strict=True,
        ):
            with tf.GradientTape() as tape:
                loss = tf.math.reduce_mean(
                    tf.math.squared_difference(ys, model(xs, training=True))
                )
            g = tape.gradient(loss, model.trainable_variables)
            opt.apply_gradients(list(zip(g, model.trainable_variables, strict=True)))
            total += loss * len(xs)
            rows += len(xs)
        out.append((total / rows).numpy())
    return out


def sizes(n, batch_size):
    full, rest = divmod(n, batch_size)
    return [batch_size] * full + ([rest] if rest else [])
