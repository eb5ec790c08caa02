"""Hidden checks of image_classifier."""

from functools import cache

import keras
from keras import layers

from kerasdojo import expect


@cache
def reference(image_shape, hidden, classes):
    return keras.Sequential(
        [
            keras.Input(image_shape),
            layers.Flatten(),
            layers.Dense(hidden, activation="relu"),
            layers.Dense(classes, activation="softmax"),
        ]
    )


def test_other_images(submission, rng):
    for sizes in (((5, 7, 3), 6, 4), ((3,), 4, 2)):
        x = rng.normal(size=(2, *sizes[0])).astype("float32")
        model = expect.model(submission.in_place.image_classifier(*sizes))
        expect.shape(model(x), (2, sizes[2]), mistakes={"fixed_sizes": (2, 5)})
        expect.same_outputs(model, reference(*sizes), x, rng=rng)
