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


def flattened(spec):
    """Return the layers with every activation replaced by Flatten."""
    return ["flatten" if isinstance(entry, str) else entry for entry in spec]


def test_longer_models(submission, rng):
    for shape in ((9,), (4, 7), (3, 5, 2)):
        a, b, c = rng.integers(2, 30, size=3).tolist()
        spec = [a, "tanh", b, "flatten", c, "relu", "flatten", 7, "sigmoid"]
        mistakes = {
            "only_two_axes": keras_count(shape[-2:], spec),
            "activation_as_flatten": keras_count(shape, flattened(spec)),
        }
        found = submission.count_parameters(shape, spec)
        expect.equal(found, keras_count(shape, spec), mistakes)


def test_no_weights(submission):
    found = submission.count_parameters((4, 3), ["flatten", "relu"])
    expect.equal(found, 0, {"flatten_has_weights": 12, "activation_has_weights": 12})
