import math


def history_lengths(metrics, epochs, validated=False, validation_freq=1):
    keys = ["loss", *metrics]
    lengths = dict.fromkeys(keys, epochs)
    if validated:
        times = math.ceil(epochs / validation_freq)
        lengths.update({f"val_{key}": times for key in keys})
    return {key: length for key, length in lengths.items() if length}
