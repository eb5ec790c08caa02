import keras


def evaluate_in_batches(model, x, y, batch_size):
    n, done, squared, absolute = len(y), 0, 0.0, 0.0
    while done < n:
        end = min(done + batch_size, n)
        p = keras.ops.convert_to_numpy(model(x[done:end], training=False))
        for target, output in zip(y[done:end].tolist(), p[:, 0].tolist()):
            squared += (target - output) ** 2
            absolute += abs(target - output)
        done = end
    return {"mse": squared / n, "mae": absolute / n}
