def history_lengths(metrics, epochs, validated=False, validation_freq=1):
    metrics.append("loss")
    out = {k: epochs for k in metrics if epochs}
    if validated and epochs >= validation_freq:
        for k in metrics:
            out["val_" + k] = epochs // validation_freq
    return out
