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
        call = "(m := image_classifier(*sizes), callable(m) and m(x))"
        model, out = submission.in_place.evaluate(call, sizes=sizes, x=x)
        expect.model(model)
        expect.shape(out, (2, sizes[2]), mistakes={"fixed_sizes": (2, 5)})
        expect.same_outputs(model, reference(*sizes), x, rng=rng)
