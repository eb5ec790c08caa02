import numpy as np


def history_lengths(metrics, epochs, validated=False, validation_freq=1):
    epoch = np.arange(1, epochs + 1)
    validations = np.sum(epoch % validation_freq == 0) * int(validated)
    lengths = {}
    for key in ["loss", *metrics]:
        for prefix, count in (("", epoch.size), ("val_", validations)):
            if count:
                lengths[prefix + key] = count
    return lengths
