"""What TensorFlow and Keras look up when first used, looked up before the fork.

Nothing here runs an op or starts a thread; where a release has changed its modules, a
process looks things up by itself, as ever.
"""

from __future__ import annotations

import collections.abc
import contextlib
import inspect
import numbers
import types
from typing import Any

import keras
import numpy as np
import tensorflow as tf

from kerasdojo.processes.quick import read_signatures

_PLAIN = (type(None), bool, int, float, str, list, tuple, dict, type)
_OTHERS = (types.FunctionType, np.ndarray, np.float32, np.float64, np.int64)


def warm() -> None:
    """Fill the caches of this process, and so those of its children."""
    for step in STEPS:
        with contextlib.suppress(ImportError, AttributeError):
            step()


def _order_kernels() -> None:
    """Let TensorFlow order its kernels, which it does at the first op."""
    from tensorflow.python.framework import kernels

    kernels.get_registered_kernels_for_op("AddV2")


def _ask_abstract_classes() -> None:
    """Ask about common values what is asked about every argument of an op.

    An abstract class notes who is one of its own; finding out takes long.
    """
    abstract = _abstract_classes()
    for kind in (*_PLAIN, *_OTHERS, *_tensors(), *_parts_of_models()):
        for known in abstract:
            issubclass(kind, known)


def _abstract_classes() -> list[Any]:
    from tensorflow.python.distribute.values import DistributedVariable
    from tensorflow.python.framework.composite_tensor import CompositeTensor
    from tensorflow.python.framework.tensor_util import IsTensorLike
    from tensorflow.python.framework.weak_tensor import WeakTensor
    from tensorflow.python.ops.resource_variable_ops import BaseResourceVariable
    from tensorflow.python.types.trace import TraceType

    abc = collections.abc
    return [
        *(CompositeTensor, DistributedVariable, IsTensorLike, WeakTensor, TraceType),
        *(BaseResourceVariable, tf.TypeSpec, tf.TensorShape, tf.Variable),
        *(abc.Mapping, abc.MutableMapping, abc.MappingView, abc.Sequence),
        *(numbers.Number, numbers.Integral),
    ]


def _tensors() -> list[type]:
    from tensorflow.python.framework.ops import EagerTensor, SymbolicTensor
    from tensorflow.python.ops.resource_variable_ops import ResourceVariable

    own = (keras.KerasTensor, keras.Variable)
    return [
        EagerTensor,
        *EagerTensor.__mro__[1:-1],
        SymbolicTensor,
        *own,
        ResourceVariable,
    ]


def _parts_of_models() -> list[type]:
    return [keras.DTypePolicy, *_layers(), *_classes(keras.initializers)]


def _layers() -> list[type]:
    from keras.src.models.functional import Functional

    found = [kind for kind in _classes(keras.layers) if issubclass(kind, keras.Layer)]
    return [keras.Model, keras.Sequential, Functional, *found]


def _read_signatures() -> None:
    read_signatures(_layers())


def _classes(module: Any) -> list[type]:
    return [member for _, member in inspect.getmembers(module, inspect.isclass)]


STEPS = (_order_kernels, _ask_abstract_classes, _read_signatures)
