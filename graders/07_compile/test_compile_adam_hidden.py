"""Hidden checks of compile_adam."""

import keras
import numpy as np

from kerasdojo import expect

PROBE = expect.code("""
def probe(function, model):
    compiled = function(model)
    return compiled is model, [np.array(weight) for weight in compiled.get_weights()]
""")


def test_same_model(submission, rng):
    model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(4, "softmax")])
    weights = [rng.normal(size=(2, 4)), rng.normal(size=4)]
    model.set_weights(weights)
    names = {"probe": PROBE, "model": model}
    same, after = submission.evaluate("probe(compile_adam, model)", **names)
    expect.that(
        same and all(map(np.allclose, after, weights)),
        en="The model you return is not the model you were given. Compile that one.",
        ko="돌려준 모델이 받은 모델과 다릅니다. 받은 모델을 그대로 컴파일하세요.",
        misconception="new_model",
    )
