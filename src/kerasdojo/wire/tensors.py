"""TensorFlow and Keras values on the wire, each kept apart by its type."""

from __future__ import annotations

import functools
from collections.abc import Callable
from pathlib import PurePath
from typing import Any

import keras
import numpy as np
import tensorflow as tf

from kerasdojo.wire import configs, models
from kerasdojo.wire.values import (
    CannotCross,
    Decoder,
    Encoder,
    Handle,
    History,
    checked_size,
    dtype_named,
)

NAMESPACES = {
    "keras.activations": keras.activations,
    "keras.losses": keras.losses,
    "keras.metrics": keras.metrics,
    "keras.optimizers": keras.optimizers,
    "keras.layers": keras.layers,
    "keras.initializers": keras.initializers,
    "keras.ops": keras.ops,
    "tf.nn": tf.nn,
    "tf.math": tf.math,
}
CONFIGURED = (keras.Loss, keras.Metric, keras.Optimizer, keras.Initializer)

Register = Callable[[Any], Handle]


def encoder(register: Register | None = None, stay: bool = False) -> Encoder:
    """Return an encoder that knows tensors, variables, models and Keras objects.

    Args:
        register: Gives a handle to an object that has to stay behind; without it
            such an object cannot be sent.
        stay: Whether all models stay behind.
    """
    opaque = functools.partial(_opaque, register=register, stay=stay)
    return Encoder((_container, _tensor, _builtin, opaque))


def decoder(body: memoryview | bytes = b"") -> Decoder:
    """Return the decoder that matches `encoder`."""
    return Decoder(body, READERS)


def _container(value: Any, encoder: Encoder) -> Any:
    """Subclasses of plain Python types, as the plain type."""
    kinds: tuple[Any, ...] = (bool, int, float, str, dict, tuple, list, set)
    for kind in kinds:
        if isinstance(value, kind):
            return encoder.encode(kind(value))
    if isinstance(value, np.ndarray):
        return encoder.array(np.asarray(value))
    if isinstance(value, range | type({}.keys()) | type({}.values())):
        return encoder.encode(list(value))
    if isinstance(value, PurePath):
        return encoder.encode(str(value))
    return None


def _tensor(value: Any, encoder: Encoder) -> Any:
    if isinstance(value, keras.Variable):
        tree = encoder.array(np.asarray(value.value))
        return ["keras.Variable", tree, value.trainable, value.name[:200]]
    if isinstance(value, tf.Variable):
        return ["tf.Variable", _values(value, encoder), value.trainable]
    if tf.is_tensor(value) and hasattr(value, "numpy"):
        return ["tf.Tensor", _values(value, encoder)]
    if isinstance(value, tf.TensorShape):
        return encoder.encode(tuple(value)) if value.rank is not None else None
    if isinstance(value, tf.DType):
        return ["dtype", "tf", value.name]
    if isinstance(value, np.dtype):
        return ["dtype", "np", value.name]
    if isinstance(value, type) and issubclass(value, np.generic):
        return ["dtype", "np", np.dtype(value).name]
    return None


def _values(value: Any, encoder: Encoder) -> Any:
    if value.dtype == tf.string:
        flat = np.asarray(value.numpy(), dtype=object).ravel()
        return ["texts", list(value.shape), [encoder.encode(v) for v in flat]]
    return encoder.array(np.asarray(value.numpy()))


def _builtin(value: Any, encoder: Encoder) -> Any:
    name = getattr(value, "__name__", None)
    if name is None or not (callable(value) or isinstance(value, type)):
        return None
    for home, namespace in NAMESPACES.items():
        if getattr(namespace, name, None) is value:
            return ["builtin", home, name]
    return None


def _opaque(value: Any, encoder: Encoder, register: Register | None, stay: bool) -> Any:
    if isinstance(value, keras.callbacks.History):
        return ["history", *map(encoder.encode, _history(value))]
    handle = encoder.encode(_stay(value, register)) if register else None
    left = stay and isinstance(value, keras.Model)
    data = None if left else _data(value, encoder)
    if data is None and handle is None:
        raise CannotCross(f"a {type(value).__name__} cannot be sent")
    return handle if data is None else [*data, handle]


def _history(value: Any) -> tuple[Any, ...]:
    history = {
        str(key): [float(entry) for entry in entries]
        for key, entries in value.history.items()
    }
    return history, list(value.epoch), dict(value.params or {})


def _stay(value: Any, register: Register) -> Handle:
    return register(value)


def _data(value: Any, encoder: Encoder) -> list[Any] | None:
    """The data of a model or Keras object, None when only a handle can stand for it."""
    mark = len(encoder.parts), encoder.size
    try:
        if models.is_plain(value):
            return ["model", models.encode_model(value, encoder)]
        if isinstance(value, CONFIGURED) or _is_unbuilt_layer(value):
            return ["keras", keras.saving.serialize_keras_object(value)]
    except Exception:  # whatever a strange object raises: it stays behind
        del encoder.parts[mark[0] :]
        encoder.size = mark[1]
    return None


def _is_unbuilt_layer(value: Any) -> bool:
    return isinstance(value, keras.Layer) and not value.built


def _read_tensor(decoder: Decoder, args: list[Any], depth: int) -> tf.Tensor:
    return tf.constant(_read_values(decoder, args[0]))


def _read_variable(decoder: Decoder, args: list[Any], depth: int) -> tf.Variable:
    tree, trainable = args
    return tf.Variable(_read_values(decoder, tree), trainable=bool(trainable))


def _read_keras_variable(decoder: Decoder, args: list[Any], depth: int) -> Any:
    tree, trainable, _ = args
    array = decoder.array(*tree[1:])
    return keras.Variable(array, dtype=array.dtype.name, trainable=bool(trainable))


def _read_values(decoder: Decoder, tree: Any) -> Any:
    if tree[0] == "texts":
        _, shape, texts = tree
        if checked_size(shape) != len(texts):
            raise CannotCross("texts and shape disagree")
        values = np.array([decoder.decode(text) for text in texts], dtype=object)
        return values.reshape(shape) if shape else values[0]
    return decoder.array(*tree[1:])


def _read_dtype(decoder: Decoder, args: list[Any], depth: int) -> Any:
    library, name = args
    if name in ("string", "object") or str(name).startswith("str"):
        return tf.string if library == "tf" else np.dtype(object)
    dtype = dtype_named(name)
    return tf.as_dtype(dtype) if library == "tf" else dtype


def _read_builtin(decoder: Decoder, args: list[Any], depth: int) -> Any:
    home, name = args
    if not isinstance(name, str) or name.startswith("_"):
        raise CannotCross("not a built-in name")
    return getattr(NAMESPACES[home], name)


def _read_history(decoder: Decoder, args: list[Any], depth: int) -> History:
    history, epoch, params = (decoder.decode(arg, depth + 1) for arg in args)
    return History(history, epoch, params)


def _read_model(decoder: Decoder, args: list[Any], depth: int) -> Any:
    spec, handle = args
    try:
        return models.rebuild(decoder, spec)
    except Exception as error:  # Keras raises many kinds for a config it dislikes
        return _behind(decoder, handle, depth, error)


def _read_keras(decoder: Decoder, args: list[Any], depth: int) -> Any:
    config, handle = args
    try:
        return keras.saving.deserialize_keras_object(configs.clean(config))
    except Exception as error:
        return _behind(decoder, handle, depth, error)


def left_behind(decoder: Decoder, args: list[Any], depth: int) -> Any:
    """Read a model as the handle of the one that stays in the worker."""
    return _behind(decoder, args[1], depth, CannotCross("it takes too much"))


def _behind(decoder: Decoder, handle: Any, depth: int, error: Exception) -> Any:
    if handle is None:
        raise CannotCross(f"a Keras object cannot be rebuilt: {error}") from error
    return decoder.decode(handle, depth + 1)


READERS = {
    "tf.Tensor": _read_tensor,
    "tf.Variable": _read_variable,
    "keras.Variable": _read_keras_variable,
    "dtype": _read_dtype,
    "builtin": _read_builtin,
    "history": _read_history,
    "model": _read_model,
    "keras": _read_keras,
}
