"""Training."""


def train(model, x, y):
    """Compile, fit 3 epochs of batch 32, return the accuracy on the same rows."""
    # BEGIN SOLUTION
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(x, y, epochs=3, batch_size=32, verbose=0)
    return model.evaluate(x, y, verbose=0, return_dict=True)["accuracy"]
    # END SOLUTION
