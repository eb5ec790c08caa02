def history_lengths(metrics, epochs, validated=False, validation_freq=1):
    keys = ["loss", *metrics]
    if validated:
        keys += ["val_" + key for key in keys]
    lengths = dict.fromkeys(keys, epochs // validation_freq)
    return {key: length for key, length in lengths.items() if length}
