"""Hidden checks of small_network."""

from keras import Sequential, layers

from kerasdojo import expect


def network(hidden, *last):
    """Return the network with another hidden activation, or with more at the end."""
    return Sequential(
        [
            layers.Input((8, 8)),
            layers.Flatten(),
            layers.Dense(32, activation=hidden),
            layers.Dense(10, activation="softmax"),
            *last,
        ]
    )


def test_same_function(submission, rng):
    images = rng.normal(size=(6, 8, 8)).astype("float32")
    mistakes = {
        "no_hidden_activation": network(None),
        "softmax_everywhere": network("softmax"),
        "softmax_twice": network("relu", layers.Softmax()),
        "other_hidden_activation": network("tanh"),
        "sigmoid_hidden": network("sigmoid"),
    }
    model = expect.model(submission.small_network())
    expect.same_outputs(model, network("relu"), images, rng, mistakes)
