FULL = {"acc": "accuracy"}


def history_lengths(metrics, epochs, validated=False, validation_freq=1):
    keys = ["loss", *(FULL.get(name, name) for name in metrics)]
    lengths = dict.fromkeys(keys, epochs)
    if validated:
        lengths.update({f"val_{key}": epochs // validation_freq for key in keys})
    return {key: length for key, length in lengths.items() if length}
