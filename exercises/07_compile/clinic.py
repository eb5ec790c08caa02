"""Five broken scripts."""

import keras


def clinic(patient, y):
    """Build and compile a small model for one patient.

    Args:
        patient: Which script to repair. "integers", "one_hot", "from_one", "logits":
            three classes. "prices": one real number per row.
        y: NumPy array of targets: class numbers 0..2, for "from_one" 1..3, int64,
            shape (n,); one-hot rows, shape (n, 3), for "one_hot"; float32, shape
            (n,), for "prices".

    Returns:
        A pair (model, y), ready for model.fit(x, y) with float32 x of shape (n, 4).

    Example:
        model, y = clinic("one_hot", np.eye(3)) -> model.fit(np.ones((3, 4)), y) runs
    """
    # TODO: repair the code below
    if patient == "prices":
        model = keras.Sequential([keras.Input(shape=(4,)), keras.layers.Dense(1)])
        # ValueError: dtype='string' is not a valid dtype for Keras type promotion.
        model.compile("sgd", "mse", ["mae"])
        return model, y

    # one_hot: Argument `output` must have rank (ndim) `target.ndim - 1`.
    # from_one: Received a label value of 3 which is outside the valid range [0, 3).
    loss = "sparse_categorical_crossentropy"
    if patient == "integers":
        # Arguments `target` and `output` must have the same rank (ndim).
        loss = "categorical_crossentropy"
    # logits: no message at all, but the loss is wrong from the first step.
    activation = None if patient == "logits" else "softmax"
    head = keras.layers.Dense(3, activation=activation)
    model = keras.Sequential([keras.Input(shape=(4,)), head])
    model.compile("sgd", loss, metrics=["accuracy"])
    return model, y
