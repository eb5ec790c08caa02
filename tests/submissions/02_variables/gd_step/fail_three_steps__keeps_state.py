import tensorflow as tf

velocity = {}


def gd_step(w, b, x, y, lr):
    y = tf.reshape(y, (-1, 1))
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean((x @ w + b - y) ** 2)
    grads = tape.gradient(loss, [w, b])
    for variable, grad in zip([w, b], grads, strict=True):
        last = velocity.get(variable.ref(), tf.zeros_like(grad))
        velocity[variable.ref()] = 0.9 * last + lr * grad
        variable.assign_sub(velocity[variable.ref()])
