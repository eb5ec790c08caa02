"""Checks of my_dense."""

import numpy as np

from kerasdojo import expect

GRADIENTS = """
def gradients(layer, x):
    with tf.GradientTape() as tape:
        loss = tf.reduce_sum(tf.convert_to_tensor(layer(x)) ** 2)
    return tape.gradient(loss, list(layer.trainable_weights))
"""


def as_layer(value):
    # What stays in the student's process has a class name; built-in layers do not stay.
    expect.that(
        hasattr(value, "class_name"),
        en="MyDense(3) gives no instance of a layer class of your own.",
        ko="MyDense(3)의 결과가 직접 작성한 층 클래스의 객체가 아닙니다.",
    )
    return value


def built(submission, rng):
    layer = as_layer(submission.MyDense(3))
    layer(rng.normal(size=(2, 4)).astype("float32"))
    return layer


def with_weights(submission, rng):
    layer = built(submission, rng)
    kernel, bias, x = (
        rng.normal(size=size).astype("float32") for size in ((4, 3), 3, (6, 4))
    )
    layer.set_weights([kernel, bias])
    return layer, kernel, bias, x


def check_start(kernel, bias):
    expect.that(
        np.ptp(kernel, axis=1).min() > 0,
        en="Found a new kernel whose columns are all equal; expected random numbers.",
        ko="새 커널의 열이 모두 같습니다. 난수여야 합니다.",
        misconception="constant_kernel",
    )
    expect.close(bias, np.zeros(3), mistakes={"bias_not_zero": bias})


def test_weights(submission, rng):
    layer = built(submission, rng)
    weights = layer.get_weights()
    mistakes = {
        "weights_untracked": [],
        "kernel_transposed": [(3, 4), (3,)],
        "forgot_bias": [(4, 3)],
        "bias_first": [(3,), (4, 3)],
        "one_bias": [(4, 3), (1,)],
    }
    shapes = [np.shape(weight) for weight in weights]
    expect.equal(shapes, [(4, 3), (3,)], mistakes=mistakes)
    check_start(*weights)


def test_output(submission, rng):
    layer, kernel, bias, x = with_weights(submission, rng)
    z = x @ kernel
    mistakes = {
        "forgot_bias": z,
        "one_bias": z + bias[0],
        "always_relu": np.maximum(z + bias, 0),
    }
    expect.close(layer(x), z + bias, mistakes=mistakes)


def test_gradients(submission, rng):
    layer, kernel, bias, x = with_weights(submission, rng)
    code = expect.code(GRADIENTS)
    found = submission.evaluate("gradients(layer, x)", gradients=code, layer=layer, x=x)
    mistakes = {
        "numpy_in_call": [False, False],
        "not_trainable": [],
        "bias_not_trainable": [True],
    }
    expect.equal([grad is not None for grad in found], [True, True], mistakes=mistakes)
    expect.close(found[0], 2 * x.T @ (x @ kernel + bias))
