"""Hidden checks of save_for_raw."""

import keras
import numpy as np
from keras import layers

from kerasdojo import expect


def predict(model, x):
    """Return what the student's model gives for x; fail when it takes no such x."""
    try:
        return model(x)
    except Exception:
        expect.fail(
            en=f"The model does not take rows of shape {x.shape}.",
            ko=f"모양이 {x.shape}인 입력을 모델이 받지 못합니다.",
            misconception="other_input",
        )


def compare(submission, rng, model, name):
    """Compare the loaded file with the model on standardised rows."""
    features = model.input_shape[-1]
    model.set_weights([rng.normal(size=w.shape) for w in model.get_weights()])
    mean, std = rng.uniform(-1, 1, features), rng.uniform(0.02, 0.2, features)
    raw = (mean + std * rng.normal(size=(6, features))).astype("float32")
    submission.save_for_raw(model, mean, std, name)
    loaded = expect.model(submission.load_model(name))
    right = np.asarray(model(((raw - mean) / std).astype("float32")))
    rows = [expect.array(predict(loaded, raw[i : i + 1]), ndim=2) for i in range(6)]
    expect.close(np.concatenate(rows), right, rtol=1e-3, atol=1e-4)


def test_other_features(submission, rng):
    wide = keras.Sequential([keras.Input((7,)), layers.Dense(2, activation="softmax")])
    compare(submission, rng, wide, "wide.v1.keras")


def test_other_layers(submission, rng):
    model = keras.Sequential(
        [
            keras.Input((3,)),
            layers.Dropout(0.5),
            layers.Dense(4, activation="relu", use_bias=False),
            layers.Dense(1),
        ]
    )
    compare(submission, rng, model, "m.keras")
