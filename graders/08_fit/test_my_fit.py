"""Checks of my_fit."""

import keras
import numpy as np

from kerasdojo import expect

EPOCHS, BATCH, RATE = 3, 4, 0.05

GUARD = expect.code("""
def guard(model):
    def refuse(*args, **kwargs):
        raise RuntimeError("my_fit may not call compile, fit or train_on_batch")
    for name in ("compile", "fit", "train_on_batch"):
        setattr(model, name, refuse)
    return model
""")


def line(rng):
    """Return a linear model of three inputs, and 10 rows: batches of 4, 4 and 2."""
    model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])
    model.set_weights([rng.normal(size=(3, 1)), rng.normal(size=1)])
    x = rng.normal(size=(10, 3)).astype("float32")
    y = (3 * x[:, 0] + rng.normal(size=10)).astype("float32")
    return model, x, y


def by_hand(model, x, y, rows=10, summed=False, pairs=False, size=BATCH, rate=RATE):
    """Return weights and batch losses (before and after each step) of the line."""
    kernel, bias = (w.astype(float) for w in model.get_weights())
    table = []
    for start in [*range(0, rows, size)] * EPOCHS:
        xb, yb = x[start : start + size], y[start : start + size, None]
        before = np.mean((xb @ kernel + bias - (yb.T if pairs else yb)) ** 2)
        target = yb.mean() if pairs else yb
        slope = 2 / (1 if summed else len(xb)) * (xb @ kernel + bias - target)
        kernel, bias = kernel - rate * xb.T @ slope, bias - rate * slope.sum(axis=0)
        after = np.mean((xb @ kernel + bias - yb) ** 2)
        final = np.mean((x @ kernel + bias - y[:, None]) ** 2)
        table.append((len(xb), before, after, final))
    return np.append(kernel, bias), np.array(table).reshape(EPOCHS, -1, 4)


def flat(model):
    return np.concatenate([weight.ravel() for weight in model.get_weights()])


def other_weights(model, x, y):
    return {
        "not_in_place": flat(model),
        "drops_last_batch": by_hand(model, x, y, rows=8)[0],
        "sums_gradients": lambda: by_hand(model, x, y, summed=True)[0],
        "broadcast": by_hand(model, x, y, pairs=True)[0],
        "one_big_batch": by_hand(model, x, y, size=10)[0],
        "goes_uphill": by_hand(model, x, y, rate=-RATE)[0],
        "halves_gradient": by_hand(model, x, y, rate=RATE / 2)[0],
    }


def other_losses(rows, before, after, final):
    return {
        "unweighted_mean": before.mean(axis=1),
        "loss_after_update": (rows * after).sum(axis=1) / 10,
        "last_batch_only": before[:, -1],
        "sum_of_losses": before.sum(axis=1),
        "loss_at_end": final[:, -1],
        "loss_per_batch": before.ravel(),
    }


def test_weights(submission, rng):
    model, x, y = line(rng)
    call = submission.call("my_fit", model, x, y, EPOCHS, BATCH, RATE)
    found, right = flat(expect.model(call.args[0])), by_hand(model, x, y)[0]
    expect.close(found, right, 1e-3, 1e-4, mistakes=other_weights(model, x, y))


def test_losses(submission, rng):
    model, x, y = line(rng)
    columns = np.moveaxis(by_hand(model, x, y)[1], -1, 0)
    rows, before = columns[:2]
    right = (rows * before).sum(axis=1) / 10
    found = submission.my_fit(model, x, y, EPOCHS, BATCH, RATE)
    expect.close(found, right, rtol=1e-3, mistakes=other_losses(*columns))


def test_own_loop(submission, rng):
    model, x, y = line(rng)
    names = {"guard": GUARD, "model": model, "x": x, "y": y}
    found = submission.evaluate("my_fit(guard(model), x, y, 1, 5, 0.1)", **names)
    expect.shape(found, (1,))
