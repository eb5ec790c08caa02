"""Trains small models in many ways and prints every number as bits; a program.

With an argument TensorFlow does not rewrite graphs, whatever else is asked for.
"""

import json
import sys

import keras
import numpy as np
import tensorflow as tf
from keras import layers, tree

from kerasdojo.processes import children, speed

children.preload()
if sys.argv[1:]:
    speed.no_graph_rewriting()

TRACES = []


class Counting(keras.optimizers.Adam):
    def apply(self, *args, **kwargs):
        TRACES.append(1)
        return super().apply(*args, **kwargs)


def rows():
    keras.utils.set_random_seed(7)
    rng = np.random.default_rng(7)
    return rng.normal(size=(70, 8, 8)).astype("float32"), rng.integers(0, 3, 70)


def bits(model, *numbers):
    values = [float(v) for part in tree.flatten(numbers) for v in np.ravel(part)]
    values += [float(v) for w in model.get_weights() for v in w.ravel()[:5]]
    draws = [*tf.random.uniform((2,)).numpy(), np.random.random()]
    return [float(v).hex() for v in values + draws]


def logged(history):
    return [history.history[key] for key in sorted(history.history)]


def classified(hidden, **fit):
    x, y = rows()
    model = keras.Sequential([keras.Input((8, 8)), *hidden(), softmax()])
    model.compile(Counting(), "sparse_categorical_crossentropy", metrics=["accuracy"])
    fit = {"epochs": 2, "validation_split": 0.2, "verbose": 0} | fit
    history = model.fit(x, y, **fit)
    again = model.fit(x, y, batch_size=10, verbose=0)
    evaluated = model.evaluate(x, y, verbose=0)
    predicted = model.predict(x, batch_size=16, verbose=0)
    return bits(model, *logged(history), *logged(again), evaluated, predicted)


def dense(**fit):
    return classified(
        lambda: (layers.Flatten(), layers.Dense(8, "relu"), layers.Dropout(0.3)), **fit
    )


def conv():
    return classified(
        lambda: (layers.Reshape((8, 8, 1)), layers.Conv2D(4, 3), layers.Flatten())
    )


def recurrent():
    return classified(lambda: (layers.LSTM(5), layers.BatchNormalization()))


def softmax():
    return layers.Dense(3, activation="softmax")


def weighted():
    weights = {"class_weight": {0: 1.0, 1: 2.0, 2: 0.5}}
    return dense(**weights) + dense(sample_weight=np.linspace(0, 1, 70))


def in_order():
    return dense(shuffle=False) + dense(shuffle="batch") + dense(steps_per_epoch=2)


def two_heads():
    x, y = rows()
    inputs = {"a": keras.Input((8, 8), name="a"), "b": keras.Input((4,), name="b")}
    joined = layers.Concatenate()([layers.Flatten()(inputs["a"]), inputs["b"]])
    body = layers.Dense(6, "tanh")(joined)
    heads = {"kind": softmax()(body), "size": layers.Dense(1)(body)}
    model = keras.Model(inputs, heads)
    model.compile(
        Counting(),
        {"kind": "sparse_categorical_crossentropy", "size": "mse"},
        metrics={"kind": ["accuracy"], "size": ["mae"]},
        loss_weights={"kind": 1.0, "size": 0.2},
    )
    data = {"a": x, "b": x[:, 0, :4]}, {"kind": y, "size": x.mean((1, 2))}
    history = model.fit(*data, epochs=2, validation_data=data, verbose=0)
    return bits(model, *logged(history), model.evaluate(*data, verbose=0))


class Subclassed(keras.Model):
    def __init__(self):
        super().__init__()
        self.flat, self.dense = layers.Flatten(), layers.Dense(3)

    def call(self, x, training=False):
        return self.dense(self.flat(x))


def subclassed():
    x, y = rows()
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model = Subclassed()
    model.compile(Counting(), loss, metrics=["accuracy"])
    history = model.fit(x, y, epochs=2, verbose=0)
    return bits(model, *logged(history), model.predict(x[:7], verbose=0))


def measured():
    x, y = rows()
    rates = keras.optimizers.schedules.ExponentialDecay(0.1, 5, 0.5)
    model = keras.Sequential([layers.Flatten(), layers.Dense(1, "sigmoid")])
    metrics = [keras.metrics.AUC(), "mae", keras.metrics.BinaryAccuracy()]
    model.compile(
        keras.optimizers.SGD(rates, 0.9), "binary_crossentropy", metrics=metrics
    )
    history = model.fit(x, y > 1, epochs=2, batch_size=16, verbose=0)
    score = keras.metrics.F1Score(threshold=0.5)
    model.compile("rmsprop", "mse", metrics=[score], weighted_metrics=["mae"])
    again = model.fit(x, (y > 1)[:, None].astype(float), verbose=0)
    found = model.evaluate(x, (y > 1)[:, None].astype(float), verbose=0)
    return bits(model, *logged(history), *logged(again), found)


def from_dataset():
    x, y = rows()
    data = tf.data.Dataset.from_tensor_slices((x, y)).shuffle(70).batch(16)
    return unlabelled(data)


def unlabelled(data):
    x, y = rows()
    model = keras.Sequential([layers.Flatten(), softmax()])
    model.compile(Counting(), "sparse_categorical_crossentropy")
    history = model.fit(data, epochs=2, validation_data=(x, y), verbose=0)
    coder = keras.Sequential([layers.Flatten(), layers.Dense(64)])
    coder.compile("sgd", "mse")
    coded = coder.fit(x, x.reshape(70, 64), epochs=2, callbacks=stopping(), verbose=0)
    return bits(model, *logged(history), *logged(coded))


def stopping():
    return [keras.callbacks.EarlyStopping(monitor="loss", restore_best_weights=True)]


cases = dense, conv, recurrent, weighted, in_order, two_heads, subclassed, measured
results = {case.__name__: case() for case in (*cases, from_dataset)}
print(json.dumps([results, len(TRACES)]))
