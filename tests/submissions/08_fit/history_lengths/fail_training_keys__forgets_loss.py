def history_lengths(metrics, epochs, validated=False, validation_freq=1):
    lengths = dict.fromkeys(metrics, epochs)
    if validated:
        lengths.update({f"val_{key}": epochs // validation_freq for key in metrics})
    return {key: length for key, length in lengths.items() if length}
