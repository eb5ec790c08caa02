"""Builds layers in many ways and prints what is noted of them; a program."""

import json
import sys
import tempfile
from pathlib import Path

import keras
import tensorflow as tf
from keras import layers

from kerasdojo.processes import children

children.preload()


class Scaled(layers.Layer):
    """Holds layers in every container, and a property."""

    def __init__(self, units, scale=1.0, **kwargs):
        super().__init__(**kwargs)
        self.units = units
        self.scale = scale
        self.head = None
        self.head = layers.Dense(units)
        self.head = self.head
        self.rest = [layers.Dense(units), (layers.Dropout(0.5), {"a": 1})]
        self.named = {"norm": layers.LayerNormalization(), "nothing": None}
        self.rest.append(layers.Dense(1))
        self.later = set()

    @property
    def scale(self):
        return self._scale

    @scale.setter
    def scale(self, value):
        self._scale = value
        self.changes = getattr(self, "changes", 0) + 1

    def build(self, shape):
        self.factor = self.add_weight(shape=(1,), name="factor")
        self.head.build(shape)
        self.plain = tf.Variable(3.0)

    def call(self, x, training=None):
        return self.named["norm"](self.head(x)) * self.factor * self.scale


class Guarded(keras.Model):
    """Has its own way of setting an attribute."""

    def __init__(self):
        super().__init__()
        self.inner, self.noted = Scaled(2, scale=0.5), []

    def __setattr__(self, name, value):
        if name != "noted" and hasattr(self, "noted"):
            self.noted.append(name)
        super().__setattr__(name, value)

    def call(self, x):
        return self.inner(x)


class Behind:
    """Comes after Keras in the order of the classes."""

    def __setattr__(self, name, value):
        Behind.seen.append(name)
        super().__setattr__(name, value)


class Mixed(layers.Dense, Behind):
    """Sets its attributes through both."""


Behind.seen = []


class Total(keras.metrics.Metric):
    """A metric with a variable."""

    def __init__(self):
        super().__init__()
        self.sum = self.add_variable((), "zeros", name="sum")


def noted(layer):
    """Return what there is to see of a layer."""
    return {
        "attributes": {name: type(v).__name__ for name, v in vars(layer).items()},
        "weights": [(w.path, list(w.shape), w.trainable) for w in layer.weights],
        "layers": [each.name for each in layer._flatten_layers()],
        "metrics": [metric.name for metric in layer.metrics],
        "saved": saved(layer),
        "config": str(layer.get_config()),
    }


def saved(layer):
    with tempfile.TemporaryDirectory() as folder:
        path = tf.train.Checkpoint(layer=layer).write(str(Path(folder, "x")))
        return [name for name, _ in tf.train.list_variables(path)]


def error_of(make):
    try:
        make()
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    return None


def built():
    x = tf.ones((2, 4))
    found = [Scaled(3), Guarded(), Mixed(2), keras.Sequential([layers.Dense(2)])]
    found.append(keras.Sequential([keras.Input((4,)), Scaled(3), layers.Dense(2)]))
    inputs = keras.Input((4,))
    found.append(keras.Model(inputs, Scaled(2)(inputs)))
    for layer in found:
        layer(x)
    found[3].compile("adam", "mse", metrics=[Total()])
    found[3].trainable = False
    return found


def errors(found):
    return [
        error_of(lambda: layers.Dense()),
        error_of(lambda: layers.Dense(2, wrong=1)),
        error_of(lambda: layers.Dense(2)(tf.ones((2, 4)), wrong=1)),
        error_of(lambda: setattr(found[0], "late", layers.Dense(2))),
        error_of(lambda: setattr(found[0], "weights", [])),
        error_of(lambda: found[0].missing),
    ]


layers_built = built()
found = [noted(layer) for layer in layers_built]
json.dump([found, errors(layers_built), Behind.seen], sys.stdout)
