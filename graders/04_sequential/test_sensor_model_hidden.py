"""Hidden checks of sensor_model."""

from functools import partial

import numpy as np
from keras import Sequential, layers

from kerasdojo import expect


def network(*between, inputs=20, classes=3, before=(), last=()):
    """Return the network with these layers behind Dense, Dense and Softmax."""
    return Sequential(
        [
            layers.Input((inputs,)),
            layers.Dense(16),
            *between,
            layers.Dense(classes),
            *before,
            layers.Softmax(),
            *last,
        ]
    )


def checked(value, sample, mistakes=None):
    """Return the model; fail unless it takes samples of that shape."""
    model = expect.model(value)
    en, ko = "The model has no weights yet.", "모델에 아직 가중치가 없습니다."
    expect.that(model.built, en, ko, misconception="unbuilt")
    shape = model.input_shape
    found = shape[1:] if isinstance(shape, tuple) else shape
    expect.equal(found, sample, mistakes)
    return model


MISTAKES = {
    "layer_removed": network,
    "relu_before_softmax": partial(network, before=[layers.ReLU()]),
    "softmax_everywhere": partial(network, layers.ReLU(), layers.Softmax()),
    "softmax_twice": partial(network, layers.ReLU(), last=[layers.Softmax()]),
    "other_hidden_activation": partial(network, layers.Activation("tanh")),
}


def test_same_function(submission, rng):
    model = checked(submission.sensor_model(20, 3), (20,))
    x = rng.normal(size=(6, 20)).astype("float32")
    outputs = [expect.array(model(x, training=mode)) for mode in (False, True)]
    en, ko = "Training changes the outputs.", "훈련 중에는 출력이 달라집니다."
    expect.that(np.array_equal(*outputs), en, ko, misconception="extra_layer")
    expect.same_outputs(model, network(layers.ReLU()), x, rng, MISTAKES)


def test_other_sizes(submission, rng):
    inputs, classes = int(rng.integers(5, 15)), int(rng.integers(4, 9))
    value = submission.sensor_model(inputs, classes)
    model = checked(value, (inputs,), {"sizes_fixed": (20,)})
    fixed = {"sizes_fixed": [(inputs, 16), (16,), (16, 3), (3,)]}
    expected = [(inputs, 16), (16,), (16, classes), (classes,)]
    expect.weight_shapes(model, expected, fixed)
    x = rng.normal(size=(1, inputs)).astype("float32")
    reference = network(layers.ReLU(), inputs=inputs, classes=classes)
    expect.same_outputs(model, reference, x, rng)
