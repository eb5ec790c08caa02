"""Hidden checks of my_fit."""

import keras
import numpy as np
from keras import layers

from kerasdojo import expect


def trained(model, x, y, *settings):
    """Return weights and losses after a real fit of a copy."""
    epochs, batch_size, rate = settings
    twin = keras.models.clone_model(model)
    twin.set_weights(model.get_weights())
    twin.compile(keras.optimizers.SGD(rate), "mse", run_eagerly=True)
    history = twin.fit(
        x, y, epochs=epochs, batch_size=batch_size, shuffle=False, verbose=0
    )
    return flat(twin), history.history["loss"]


def flat(model):
    return np.concatenate([np.ravel(weight) for weight in model.get_weights()])


def test_other_shapes(submission, rng):
    head = [layers.Dense(5, "tanh"), layers.Dense(2, use_bias=False)]
    model = keras.Sequential([keras.Input((2, 2)), layers.Flatten(), *head])
    x = rng.normal(size=(7, 2, 2)).astype("float32")
    y = rng.normal(size=(7, 2)).astype("float32")
    for settings in ((2, 3, 0.1), (1, 50, 0.2)):
        expect_fit(submission, model, x, y, *settings)


def expect_fit(submission, model, x, y, epochs, batch_size, rate):
    weights, losses = trained(model, x, y, epochs, batch_size, rate)
    call = submission.call("my_fit", model, x, y, epochs, batch_size, rate)
    found = flat(expect.model(call.args[0]))
    # A sum over the two columns doubles every gradient.
    doubled = (epochs, batch_size, 2 * rate)
    mistakes = {"sums_columns": lambda: trained(model, x, y, *doubled)[0]}
    expect.close(found, weights, rtol=1e-3, atol=1e-4, mistakes=mistakes)
    expect.close(call.value, losses, rtol=1e-3)


def test_training_mode(submission, rng):
    model = keras.Sequential([keras.Input((3,)), layers.BatchNormalization()])
    model.add(layers.Dense(1))
    x = (2 + rng.normal(size=(9, 3))).astype("float32")
    y = x.sum(axis=1)
    weights, _ = trained(model, x, y, 2, 4, 0.02)
    call = submission.call("my_fit", model, x, y, 2, 4, 0.02)
    found = expect.model(call.args[0])
    expect_moved(found.layers[0].get_weights()[2])
    expect.close(flat(found), weights, rtol=1e-3, atol=1e-4)


def expect_moved(moving_mean):
    expect.that(
        not np.allclose(moving_mean, 0),
        en="BatchNormalization did not notice the training.",
        ko="BatchNormalization 층이 학습 중임을 알지 못했습니다.",
        misconception="inference_mode",
    )
