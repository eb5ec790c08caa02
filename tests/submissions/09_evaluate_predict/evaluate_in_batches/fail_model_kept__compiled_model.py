def evaluate_in_batches(model, x, y, batch_size):
    model.compile(loss="mse", metrics=["mae"])
    mse, mae = model.evaluate(x, y, batch_size=batch_size, verbose=0)
    return {"mse": mse, "mae": mae}
