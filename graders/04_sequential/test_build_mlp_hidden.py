"""Hidden checks of build_mlp."""

from functools import cache, partial

from keras import Sequential, layers

from kerasdojo import expect


@cache
def only_output(activation):
    """Return a model without a hidden layer."""
    dense = layers.Dense(2, activation=activation)
    return Sequential([layers.Input((3,)), dense])


def checked(value, sample):
    """Return the model; fail unless it takes samples of that shape."""
    model = expect.model(value)
    en, ko = "The model has no weights yet.", "모델에 아직 가중치가 없습니다."
    expect.that(model.built, en, ko, misconception="unbuilt")
    shape = model.input_shape
    found = shape[1:] if isinstance(shape, tuple) else shape
    expect.equal(found, sample)
    return model


def test_no_hidden_layer(submission, rng):
    model = checked(submission.build_mlp(3, [], 2, None), (3,))
    expect.weight_shapes(model, [(3, 2), (2,)], {"needs_a_hidden_layer": []})
    mistakes = {
        "output_relu": partial(only_output, "relu"),
        "output_activation_ignored": partial(only_output, "softmax"),
    }
    x = rng.normal(size=(5, 3)).astype("float32")
    expect.same_outputs(model, only_output(None), x, rng, mistakes)


def test_argument_kept(submission, rng):
    hidden = rng.integers(2, 6, size=3).tolist()
    after = submission.call("build_mlp", 3, hidden, 2, "tanh").args[1]
    en, ko = f"{hidden} became {after}.", f"{hidden}이(가) {after}(으)로 바뀌었습니다."
    expect.that(after == hidden, en, ko, misconception="mutates_argument")
