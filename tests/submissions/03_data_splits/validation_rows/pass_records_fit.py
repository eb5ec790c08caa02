import keras
import numpy as np


class Recorder(keras.Model):
    def __init__(self):
        super().__init__()
        self.scale = self.add_weight(shape=(), initializer="ones")
        self.seen = {True: [], False: []}

    def call(self, x, training=False):
        self.seen[bool(training)] += np.ravel(x).astype(int).tolist()
        return x * self.scale


def validation_rows(rows, validation_split):
    model = Recorder()
    model.compile(optimizer="sgd", loss="mse", run_eagerly=True)
    x = np.arange(rows, dtype="float32")[:, None]
    model.fit(x, x, batch_size=rows, verbose=0, validation_split=validation_split)
    train, val = (sorted(set(model.seen[flag])) for flag in (True, False))
    return train, [row for row in val if row not in set(train)]
