"""Hidden checks of count_parameters."""

from keras import Sequential, layers

from kerasdojo import expect


def keras_count(shape, spec):
    """Return the number of parameters that Keras counts."""
    model = Sequential([layers.Input(shape)])
    for entry in spec:
        if entry == "flatten":
            model.add(layers.Flatten())
        elif isinstance(entry, str):
            model.add(layers.Activation(entry))
        else:
            model.add(layers.Dense(entry))
    return model.count_params()


def test_longer_models(submission, rng):
    for shape in ((9,), (4, 7), (3, 5, 2)):
        a, b, c = rng.integers(2, 30, size=3).tolist()
        spec = [a, "tanh", b, "flatten", c, "relu", "flatten", 7, "sigmoid"]
        last_two = keras_count(shape[-2:], spec)
        expect.equal(
            submission.count_parameters(shape, spec),
            keras_count(shape, spec),
            mistakes={"only_two_axes": last_two},
        )


def test_no_weights(submission):
    found = submission.count_parameters((4, 3), ["flatten", "relu"])
    expect.equal(found, 0, {"flatten_has_weights": 12, "activation_has_weights": 12})
