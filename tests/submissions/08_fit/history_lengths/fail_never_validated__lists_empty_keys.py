def history_lengths(metrics, epochs, validated=False, validation_freq=1):
    keys = ["loss", *metrics]
    lengths = dict.fromkeys(keys, epochs)
    if validated:
        lengths.update({f"val_{key}": epochs // validation_freq for key in keys})
    return lengths
