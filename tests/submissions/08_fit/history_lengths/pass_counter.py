from collections import Counter


def history_lengths(metrics, epochs, validated=False, validation_freq=1):
    counts = Counter()
    names = ("loss", *metrics)
    counts.update(dict.fromkeys(names, epochs))
    if validated:
        counts.update({"val_" + n: epochs // validation_freq for n in names})
    return +counts
