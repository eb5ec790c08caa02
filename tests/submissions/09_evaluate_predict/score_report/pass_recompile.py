def score_report(model, splits):
    model.compile(loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    loss, accuracy = model.evaluate(*splits["test"], verbose=0)
    return {"loss": float(loss), "accuracy": float(accuracy)}
