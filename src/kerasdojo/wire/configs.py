"""Keras configs re-written from an allow-list, so that building runs no foreign code.

A config that arrives from a worker may say anything. `clean` copies what is on the
list and refuses the rest: no Lambda, no registered names, no functions, no paths.
"""

from __future__ import annotations

import functools
import math
from typing import Any

from kerasdojo.wire.values import CannotCross

MAX_DEPTH = 40
MAX_NODES = 20_000
MAX_NUMBER = 1 << 20
MAX_TEXT = 200
CONTAINERS = {"Sequential": "keras", "Functional": "keras.src.models.functional"}
NAMESPACES = (
    "layers",
    "initializers",
    "regularizers",
    "constraints",
    "losses",
    "metrics",
    "optimizers",
    "optimizers.schedules",
)
# These run code, read files or address other back ends.
REFUSED = frozenset(
    "Lambda TFSMLayer TorchModuleWrapper FlaxLayer JaxLayer StringLookup "
    "IntegerLookup TextVectorization Hashing HashedCrossing Pipeline "
    "MeanMetricWrapper SumOverBatchSizeMetricWrapper LossFunctionWrapper".split()
)
FUNCTION_NAMES = {"softmax_v2": "softmax"}
ENTRIES = ("class_name", "config", "build_config", "inbound_nodes", "name")


def clean(config: Any) -> Any:
    """Return a copy of a serialised Keras object that holds allowed things only.

    Args:
        config: Tree of `keras.saving.serialize_keras_object`.

    Raises:
        CannotCross: Something in it is not on the list.
    """
    return _Cleaner().walk(config, 0)


class _Cleaner:
    def __init__(self) -> None:
        self.nodes = 0

    def walk(self, tree: Any, depth: int) -> Any:
        self.nodes += 1
        if depth > MAX_DEPTH or self.nodes > MAX_NODES:
            raise CannotCross("the model's config is too large")
        if tree is None or isinstance(tree, bool):
            return tree
        if isinstance(tree, int | float):
            return _number(tree)
        if isinstance(tree, str):
            return _text(tree)
        if isinstance(tree, list):
            return [self.walk(entry, depth + 1) for entry in tree]
        if not isinstance(tree, dict):
            raise CannotCross("the model's config holds something unknown")
        if "class_name" in tree:
            return self.instance(tree, depth)
        return {_text(k): self.walk(v, depth + 1) for k, v in tree.items()}

    def instance(self, tree: dict[str, Any], depth: int) -> Any:
        name = tree["class_name"]
        if name == "__keras_tensor__":
            keys = ("shape", "dtype", "keras_history")
            config = {key: tree["config"].get(key) for key in keys}
            return {"class_name": name, "config": self.walk(config, depth + 1)}
        if name == "__tuple__":
            return {"class_name": name, "items": self.walk(tree["items"], depth + 1)}
        if name == "function":
            return _function(tree.get("config"))
        entry = {key: tree[key] for key in ENTRIES if key in tree}
        del entry["class_name"]
        copy = {key: self.walk(value, depth + 1) for key, value in entry.items()}
        return {
            **copy,
            "class_name": name,
            "module": _module(name, tree.get("module")),
            "registered_name": None,
        }


def _number(value: int | float) -> int | float:
    if math.isnan(value) or abs(value) > MAX_NUMBER:
        raise CannotCross("a number in the config is out of bounds")
    return value


def _text(value: Any) -> str:
    if not isinstance(value, str) or len(value) > MAX_TEXT:
        raise CannotCross("a text in the config is not allowed")
    if "://" in value or value.startswith(("/", "~", "\\")) or ".." in value:
        raise CannotCross("paths and addresses are not allowed in a config")
    return value


def _function(name: Any) -> str:
    name = FUNCTION_NAMES.get(name, name)
    if name not in function_names():
        raise CannotCross(f"the function {str(name)[:40]!r} is not built in")
    return str(name)


def _module(name: Any, module: Any) -> str:
    if name in CONTAINERS:
        return CONTAINERS[name]
    if name == "DTypePolicy":
        return "keras"
    if isinstance(name, str) and name not in REFUSED:
        home = class_modules().get((name, module))
        if home is not None:
            return home
    raise CannotCross(f"{str(name)[:60]!r} is not a built-in Keras class")


@functools.cache
def class_modules() -> dict[tuple[str, str], str]:
    """Return the public home of each allowed class, by class name and module."""
    import keras

    homes = {}
    for namespace in NAMESPACES:
        module = functools.reduce(getattr, namespace.split("."), keras)
        for name in dir(module):
            if isinstance(getattr(module, name), type):
                homes[name, f"keras.{namespace}"] = f"keras.{namespace}"
    return homes


@functools.cache
def function_names() -> frozenset[str]:
    """Return the names of the built-in activations, losses and metrics."""
    import keras

    names = set()
    for module in (keras.activations, keras.losses, keras.metrics):
        names |= {
            n for n in dir(module) if n.islower() and callable(getattr(module, n))
        }
    return frozenset(names - {"get", "serialize", "deserialize"})
