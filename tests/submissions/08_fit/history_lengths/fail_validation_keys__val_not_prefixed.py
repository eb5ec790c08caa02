def history_lengths(metrics, epochs, validated=False, validation_freq=1):
    lengths = dict.fromkeys(["loss", *metrics], epochs)
    if validated:
        lengths["validation_loss"] = epochs // validation_freq
    return {key: length for key, length in lengths.items() if length}
