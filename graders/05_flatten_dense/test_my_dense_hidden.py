"""Hidden checks of my_dense."""

import numpy as np

from kerasdojo import expect


def test_last_axis(submission, rng):
    x = rng.normal(size=(2, 5, 4)).astype("float32")
    layer = submission.MyDense(3)
    out = layer(x)
    weights = layer.get_weights()
    shapes = [np.shape(weight) for weight in weights]
    mistakes = {"flattens_input": [(20, 3), (3,)], "inner_sizes_differ": [(5, 3), (3,)]}
    expect.equal(shapes, [(4, 3), (3,)], mistakes=mistakes)
    expect.close(out, x @ weights[0] + weights[1])


def test_config(submission):
    x = np.zeros((2, 4), "float32")
    layer = submission.MyDense(6)
    layer(x)
    config = layer.get_config()
    expect.kind(config, dict, mistakes={"config_is_no_dictionary": object})
    twin = layer.from_config(config)
    expect.that(hasattr(twin, "class_name"), en="from_config gives no such layer.")
    expect.shape(twin(x), (2, 6))
