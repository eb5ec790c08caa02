"""Hidden checks of image_cnn."""

from functools import cache

import keras
import numpy as np
from keras import layers

from kerasdojo import expect


@cache
def reference(image_shape, filters, classes):
    return keras.Sequential(
        [
            keras.Input(image_shape),
            layers.Reshape((*image_shape, 1)),
            layers.Conv2D(filters, 3, activation="relu"),
            layers.MaxPooling2D(2),
            layers.Flatten(),
            layers.Dense(classes, activation="softmax"),
        ]
    )


def test_other_images(submission, rng):
    sizes = {"image_shape": (7, 12), "filters": 2, "classes": 5}
    x = rng.normal(size=(2, 7, 12)).astype("float32")
    out = submission.evaluate("image_cnn(**sizes)(x)", sizes=sizes, x=x)
    expect.shape(out, (2, 5), mistakes={"fixed_sizes": (2, 3)})
    model = expect.model(submission.image_cnn(**sizes))
    model(x)
    shapes = [np.shape(weight) for weight in model.get_weights()]
    right = [(3, 3, 1, 2), (2,), (20, 5), (5,)]
    fixed = [(3, 3, 1, 4), (4,), (40, 5), (5,)]
    expect.equal(shapes, right, {"fixed_sizes": fixed})
    expect.same_outputs(model, reference(**sizes), x, rng=rng)
