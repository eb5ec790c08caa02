"""Keras and TensorFlow keep books on every attribute of a layer; here with less effort.

What is stored, tracked and saved is the same. A fourth of the time that a small model
takes to build goes into exceptions for attributes that are not there yet, into asking
numbers and names whether they are layers, and into reading the same signatures again.
"""

from __future__ import annotations

import functools
import inspect
import sys
import types
import typing
from collections.abc import Iterable
from typing import Any

_MISSING = object()
# Values of these very types are never tracked, wrapped or depended upon.
_PLAIN = frozenset({type(None), bool, int, float, str, types.FunctionType})


def quick_attributes() -> None:
    """Set an attribute without an exception where it is new."""
    from keras.src.backend.tensorflow import trackable as of_keras
    from tensorflow.python.trackable import autotrackable, data_structures

    _set_quickly(of_keras.KerasAutoTrackable, of_keras.sticky_attribute_assignment)
    sticky = data_structures.sticky_attribute_assignment
    _set_quickly(autotrackable.AutoTrackable, sticky)
    _set_plain_ones_first(autotrackable.AutoTrackable)


def _set_plain_ones_first(last: Any) -> None:
    """Let a layer pass by whatever looks after its variables and other layers."""
    from keras.src.layers.layer import Layer

    usual = Layer.__setattr__

    def assign(self: Any, name: str, value: Any) -> None:
        if type(value) not in _PLAIN or "_tracker" not in self.__dict__:
            usual(self, name, value)
        elif getattr(self, name, _MISSING) is not value:
            super(last, self).__setattr__(name, value)

    Layer.__setattr__ = assign


def _set_quickly(owner: Any, sticky: Any) -> None:
    def assign(self: Any, name: str, value: Any) -> None:
        if getattr(self, name, _MISSING) is value:
            return
        if type(value) not in _PLAIN and getattr(self, "_self_setattr_tracking", True):
            value = sticky(trackable=self, value=value, name=name)
        super(owner, self).__setattr__(name, value)

    owner.__setattr__ = assign


def known_signatures() -> None:
    """Read the signature of a function of Keras once."""
    from keras.src.layers import layer
    from keras.src.ops import operation

    layer.inspect = operation.inspect = _Inspect()


def read_signatures(layers: Iterable[Any]) -> None:
    """Read what Keras reads when it makes such layers.

    Args:
        layers: Classes of layers.
    """
    names = ("__init__", "build", "call", "compute_output_shape")
    for layer in layers:
        functions = (getattr(layer, name) for name in names)
        for function in filter(_is_own, functions):
            signature_of(function, bound=False)
            signature_of(function, bound=True)
            _argument_names(function)


class _Inspect:
    """Stands for the module `inspect`, and knows the functions of Keras."""

    def __getattr__(self, name: str) -> Any:
        return getattr(inspect, name)

    def signature(self, function: Any) -> inspect.Signature:
        """Return what `inspect.signature` does."""
        if not _is_own(function):
            return inspect.signature(function)
        if isinstance(function, types.MethodType):
            return signature_of(function.__func__, bound=True)
        if hasattr(function, "__wrapped__"):  # every layer wraps its `build` anew
            return self.signature(function.__wrapped__)
        return signature_of(function, bound=False)

    def getfullargspec(self, function: Any) -> inspect.FullArgSpec:
        """Return what `inspect.getfullargspec` does."""
        own = _is_own(function) and not hasattr(function, "__wrapped__")
        return (_argument_names if own else inspect.getfullargspec)(function)


def _is_own(function: Any) -> bool:
    module = getattr(function, "__module__", None)
    return isinstance(module, str) and module.startswith("keras.src.")


@functools.lru_cache(maxsize=4096)
def signature_of(function: Any, bound: bool) -> inspect.Signature:
    """Return the signature of a function.

    Args:
        function: A function of Keras.
        bound: Whether it is a method of an object, so without its `self`.
    """
    method = types.MethodType(function, object()) if bound else function
    return inspect.signature(method)


@functools.lru_cache(maxsize=4096)
def _argument_names(function: Any) -> inspect.FullArgSpec:
    return inspect.getfullargspec(function)


def known_protocols() -> None:
    """List the members of a protocol once, as Python does from 3.12 on."""
    members = getattr(typing, "_get_protocol_attrs", None)
    if sys.version_info < (3, 12) and members is not None:
        typing._get_protocol_attrs = functools.cache(members)  # type: ignore[attr-defined]
