def history_lengths(metrics, epochs, validated=False, validation_freq=1):
    names = list(metrics)
    names.insert(0, "loss")
    training = {name: epochs for name in names} if epochs else {}
    number = epochs // validation_freq if validated else 0
    validation = {f"val_{name}": number for name in names} if number else {}
    return {**training, **validation}
