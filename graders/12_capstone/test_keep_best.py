"""Checks of keep_best."""

import keras
import numpy as np

from kerasdojo import expect

SEED = 8
APART = expect.code("""
def apart(function, models, *args):
    found = function(models, *args)
    return any(found is model for model in models), found
""")


def compiled(kernel):
    """Return a compiled model without hidden layers that has this kernel."""
    head = keras.layers.Dense(3, activation="softmax", use_bias=False)
    model = keras.Sequential([keras.Input((4,)), head])
    model.set_weights([kernel])
    loss = "sparse_categorical_crossentropy"
    model.compile("adam", loss, metrics=["accuracy"], run_eagerly=True)
    return model


def candidates(first=0, last=5):
    """Return some of five models, validation data, and the losses of the models.

    The fourth is right most often but far too sure of itself: its loss is high. The
    seed is one for which the third has the smallest loss by far.
    """
    rng = np.random.default_rng(SEED)
    kernel, other = rng.normal(size=(2, 4, 3))
    x = rng.normal(size=(32, 4)).astype("float32")
    y = (x @ kernel).argmax(axis=1)
    y[:6] = (y[:6] + 1) % 3
    good = 0.7 * kernel + 0.35 * other
    kernels = [-0.5 * kernel, -40 * kernel, good, 30 * kernel, 0.2 * other]
    kernels = kernels[first:last]
    losses = [crossentropy(x @ k, y) for k in kernels]
    return [compiled(k) for k in kernels], x, y, losses


def crossentropy(logits, y):
    logits = logits - logits.max(axis=1, keepdims=True)
    chosen = logits[np.arange(len(y)), y]
    return np.mean(np.log(np.exp(logits).sum(axis=1)) - chosen)


def kernel_of(model):
    return expect.array(expect.model(model).get_weights()[0])


def test_file(submission, rng):
    models, x, y, _ = candidates(0, 1)
    submission.keep_best(models, x, y, "best.keras")
    files = submission.files()
    expect.that(
        "best.keras" in files,
        en=f"Files written: {files[:5]}. Expected best.keras.",
        ko=f"저장된 파일: {files[:5]}. best.keras가 있어야 합니다.",
        misconception="no_file",
    )
    expect.model(submission.load_model("best.keras"))


def weights_of_none(saved, models):
    known = any(np.allclose(saved, kernel_of(model)) for model in models)
    return {} if known else {"weights_lost": saved}


def test_best_model(submission, rng):
    models, x, y, losses = candidates()
    submission.keep_best(models, x, y, "best.keras")
    saved, order = kernel_of(submission.load_model("best.keras")), np.argsort(losses)
    mistakes = {
        "highest_loss": kernel_of(models[order[-1]]),
        "by_accuracy": kernel_of(models[3]),
        "first_model": kernel_of(models[0]),
        "last_model": kernel_of(models[4]),
    }
    mistakes |= weights_of_none(saved, models)
    expect.close(saved, kernel_of(models[order[0]]), mistakes=mistakes)


def test_reloaded(submission, rng):
    models, x, y, losses = candidates(1, 3)
    names = {"apart": APART, "args": (models, x, y, "kept.keras")}
    same, found = submission.evaluate("apart(keep_best, *args)", **names)
    expect.model(found)
    expect.that(
        not same,
        en="One of the given models came back, not a model loaded from the file.",
        ko="파일에서 불러온 모델이 아니라 받은 모델을 그대로 반환했습니다.",
        misconception="same_object",
    )
    expect.close(kernel_of(found), kernel_of(models[np.argmin(losses)]))
