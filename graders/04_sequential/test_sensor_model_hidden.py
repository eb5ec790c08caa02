"""Hidden checks of sensor_model."""

from keras import Sequential, layers

from kerasdojo import expect


def network(*between, inputs=20, classes=3, last=()):
    """Return the network with these layers between the two Dense layers."""
    return Sequential(
        [
            layers.Input((inputs,)),
            layers.Dense(16),
            *between,
            layers.Dense(classes),
            layers.Softmax(),
            *last,
        ]
    )


def test_same_function(submission, rng):
    x = rng.normal(size=(6, 20)).astype("float32")
    relu = layers.ReLU()
    mistakes = {
        "layer_removed": network(),
        "softmax_everywhere": network(relu, layers.Softmax()),
        "softmax_twice": network(relu, last=[layers.Softmax()]),
        "other_hidden_activation": network(layers.Activation("tanh")),
    }
    model = expect.model(submission.sensor_model(20, 3))
    expect.same_outputs(model, network(relu), x, rng, mistakes)


def test_other_sizes(submission, rng):
    inputs, classes = int(rng.integers(5, 15)), int(rng.integers(4, 9))
    model = expect.model(submission.sensor_model(inputs, classes))
    fixed = {"sizes_fixed": [(20, 16), (16,), (16, 3), (3,)]}
    expected = [(inputs, 16), (16,), (16, classes), (classes,)]
    expect.weight_shapes(model, expected, fixed)
    x = rng.normal(size=(1, inputs)).astype("float32")
    reference = network(layers.ReLU(), inputs=inputs, classes=classes)
    expect.same_outputs(model, reference, x, rng)
