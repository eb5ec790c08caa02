"""Checks of history_lengths."""

from kerasdojo import expect


def renamed(lengths, names):
    return {names.get(key, key): length for key, length in lengths.items()}


def expect_names_kept(call, names):
    after = list(call.args[0])
    expect.that(
        after == names,
        en=f"The list of metrics is {after} after the call; it was {names}.",
        ko=f"호출한 뒤 지표 리스트가 {after}입니다. 원래는 {names}였습니다.",
        misconception="changes_metrics",
    )
    return call.value


def test_training_keys(submission):
    epochs = 4
    right = {"loss": epochs, "acc": epochs, "mean_squared_error": epochs}
    mistakes = {
        "key_renamed": renamed(right, {"acc": "accuracy"}),
        "forgets_loss": {k: v for k, v in right.items() if k != "loss"},
        "one_too_many": dict.fromkeys(right, epochs + 1),
        "extra_key": {**right, "learning_rate": epochs},
        "always_validates": right | {f"val_{key}": epochs for key in right},
    }
    names = ["acc", "mean_squared_error"]
    found = expect_names_kept(submission.call("history_lengths", names, epochs), names)
    expect.equal(found, right, mistakes)


def test_validation_keys(submission):
    epochs = 5
    training = {"loss": epochs, "mae": epochs}
    right = {**training, "val_loss": epochs, "val_mae": epochs}
    mistakes = {
        "forgets_val_keys": training,
        "val_loss_only": {**training, "val_loss": epochs},
        "val_not_prefixed": {**training, "validation_loss": epochs},
    }
    found = submission.history_lengths(["mae"], epochs, True)
    expect.equal(found, right, mistakes)


def test_validation_freq(submission):
    epochs, every, validations = 10, 4, 2
    right = {"loss": epochs, "val_loss": validations}
    mistakes = {
        "ignores_freq": {"loss": epochs, "val_loss": epochs},
        "validates_at_start": {"loss": epochs, "val_loss": validations + 1},
        "freq_shortens_all": {"loss": validations, "val_loss": validations},
    }
    found = submission.history_lengths([], epochs, True, every)
    expect.equal(found, right, mistakes)
