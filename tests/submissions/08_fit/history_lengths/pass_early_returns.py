from collections import OrderedDict


def history_lengths(metrics, epochs, validated=False, validation_freq=1):
    lengths = OrderedDict()
    if epochs == 0:
        return lengths
    for key in sorted(["loss", *metrics]):
        lengths[key] = epochs
    if not validated or epochs < validation_freq:
        return lengths
    for key in sorted(["loss", *metrics]):
        lengths["val_" + key] = int(epochs / validation_freq)
    return lengths
