def history_lengths(metrics, epochs, validated=False, validation_freq=1):
    out = {}
    for k in ["loss"] + metrics:
        if epochs:
            out[k] = epochs
        if epochs // validation_freq:
            out["val_" + k] = epochs // validation_freq
    return out
