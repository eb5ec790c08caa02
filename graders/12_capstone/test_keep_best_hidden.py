"""Hidden checks of keep_best."""

import keras
import numpy as np

from kerasdojo import expect


def trained(rng):
    """Return a compiled model that has done a training step, and its data."""
    body = keras.layers.Dense(5, activation="tanh")
    head = keras.layers.Dense(2, activation="softmax")
    model = keras.Sequential([keras.Input((3,)), body, head])
    model.set_weights([rng.normal(size=w.shape) for w in model.get_weights()])
    loss = "sparse_categorical_crossentropy"
    model.compile("adam", loss, metrics=["accuracy"], run_eagerly=True)
    x, y = rng.normal(size=(20, 3)).astype("float32"), rng.integers(0, 2, 20)
    model.train_on_batch(x, y)
    return model, x, y


def flat(model):
    return np.concatenate([expect.array(w).ravel() for w in model.get_weights()])


def test_optimizer_too(submission, rng):
    model, x, y = trained(rng)
    submission.keep_best([model], x, y, "only.keras")
    loaded = expect.model(submission.load_model("only.keras"))
    expect.close(flat(loaded), flat(model))
    expect.that(
        loaded.compiled and int(loaded.optimizer.iterations) == 1,
        en="The file lacks the state of the optimizer.",
        ko="파일에 옵티마이저 상태가 없습니다.",
        misconception="optimizer_lost",
    )


def loss_of(model, x, y):
    rows = np.arange(len(y))
    return -np.mean(np.log(expect.array(model(x))[rows, y]))


def expect_order(first, models):
    expect.that(
        not np.array_equal(first, models[1]),
        en="The list of models is in another order after the call.",
        ko="호출한 뒤 모델 리스트의 순서가 바뀌었습니다.",
        misconception="sorts_the_list",
    )


def test_models_kept(submission, rng):
    (first, x, y), (second, _, _) = trained(rng), trained(rng)
    models = sorted([first, second], key=lambda model: -loss_of(model, x, y))
    after = submission.call("keep_best", models, x, y, "m.keras").args[0]
    expect.equal(len(after), 2, mistakes={"mutates_input": len(after)})
    expect_order(flat(expect.model(after[0])), [flat(model) for model in models])
    for found, before in zip(after, models, strict=True):
        weights = flat(expect.model(found))
        expect.unchanged(weights, flat(before), misconception="trains_on_validation")
