def history_lengths(metrics, epochs, validated=False, validation_freq=1):
    return dict.fromkeys(["loss", *metrics], epochs) if epochs else {}
