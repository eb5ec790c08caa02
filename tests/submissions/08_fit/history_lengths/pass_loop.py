def history_lengths(metrics, epochs, validated=False, validation_freq=1):
    result = {}
    for epoch in range(1, epochs + 1):
        for name in ["loss"] + metrics:
            result[name] = result.get(name, 0) + 1
            if validated and epoch % validation_freq == 0:
                result["val_" + name] = result.get("val_" + name, 0) + 1
    return result
