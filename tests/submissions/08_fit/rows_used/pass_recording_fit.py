import keras
import numpy as np


class Recorder(keras.Model):
    def __init__(self):
        super().__init__()
        self.seen = {True: [], False: []}
        self.dense = keras.layers.Dense(1)

    def call(self, x):
        return self.dense(x)

    def train_step(self, batch):
        self.seen[True].append([int(row) for row in batch[0][:, 0]])
        return {"loss": 0.0}

    def test_step(self, batch):
        self.seen[False].append([int(row) for row in batch[0][:, 0]])
        return {"loss": 0.0}


def rows_used(n, batch_size, validation_split=0.0):
    model = Recorder()
    model.compile("sgd", "mse", run_eagerly=True)
    rows = np.arange(n, dtype="float32")[:, None]
    model.fit(
        rows,
        rows,
        batch_size=batch_size,
        validation_split=validation_split,
        shuffle=False,
        verbose=0,
    )
    return model.seen[True], sum(model.seen[False], [])
