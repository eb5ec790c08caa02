def history_lengths(metrics, epochs, validated=False, validation_freq=1):
    keys = ["loss", *metrics]
    if validated:
        keys += ["val_" + key for key in keys]
    return dict.fromkeys(keys, epochs) if epochs else {}
