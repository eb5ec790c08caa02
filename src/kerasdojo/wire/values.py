"""Python values as JSON trees and raw bytes: scalars, containers and numpy arrays.

TensorFlow and Keras values are added by `kerasdojo.wire.tensors` and
`kerasdojo.wire.models`; this module needs numpy only.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np

MAX_DEPTH = 40
MAX_NODES = 200_000
MAX_TEXT = 1 << 20
MAX_INT_BITS = 4096
MAX_RANK = 32
MAX_INTERNED = 40
# Values chosen to have one hash make sets and dicts take the square of their number.
MAX_HASHED = 10_000
# An array of texts gives each of them as much room as the longest takes.
MAX_STRINGS = 1 << 24

DTYPES = frozenset(
    "bool int8 int16 int32 int64 uint8 uint16 uint32 uint64 "
    "float16 float32 float64 complex64 complex128 bfloat16".split()
)


class CannotCross(Exception):
    """A value that cannot be sent, or bytes that are not a value."""


@dataclass(frozen=True)
class Code:
    """Trusted source text that the worker evaluates to get an object."""

    source: str


@dataclass(frozen=True)
class Handle:
    """An object that stays on the other side.

    Args:
        number: Its number in the worker's table.
        class_name: Name of its class.
        is_callable: Whether it can be called.
        is_model: Whether it is a Keras model.
    """

    number: int
    class_name: str = "object"
    is_callable: bool = False
    is_model: bool = False


@dataclass(frozen=True)
class History:
    """What `fit` returned: `history` lists by key, `epoch` numbers and `params`."""

    history: dict[str, list[float]]
    epoch: list[int] = field(default_factory=list)
    params: dict[str, Any] = field(default_factory=dict)


Extension = Callable[[Any, "Encoder"], Any]


class Encoder:
    """Turns values into a tree; array bytes gather in `body`.

    Args:
        extensions: Tried in turn for values this class does not know; each returns
            a tree, or None when the value is not its own.
    """

    def __init__(self, extensions: tuple[Extension, ...] = ()):
        self.extensions = extensions
        self.parts: list[bytes] = []
        self.size = 0
        self.nodes = 0

    @property
    def body(self) -> bytes:
        """All raw bytes the tree points into."""
        return b"".join(self.parts)

    def blob(self, data: bytes) -> list[int]:
        """Store raw bytes; return their place as `[offset, length]`."""
        place = [self.size, len(data)]
        self.parts.append(data)
        self.size += len(data)
        return place

    def encode(self, value: Any, depth: int = 0) -> Any:
        """Return the tree of `value`.

        Raises:
            CannotCross: It is too deep, too large or of a kind nobody knows.
        """
        self.nodes += 1
        if depth > MAX_DEPTH or self.nodes > MAX_NODES:
            raise CannotCross("too deep or too many values")
        encode = _PLAIN.get(type(value))
        if encode is not None:
            return encode(self, value, depth)
        if isinstance(value, np.ndarray) and type(value) is np.ndarray:
            return self.array(value)
        if isinstance(value, np.generic):
            return ["scalar", self.array(np.asarray(value))]
        for extension in self.extensions:
            tree = extension(value, self)
            if tree is not None:
                return tree
        raise CannotCross(f"a {type(value).__name__} cannot be sent")

    def array(self, value: np.ndarray[Any, Any]) -> list[Any]:
        """Return the tree of a numpy array."""
        if value.dtype.kind in "US":
            return ["strings", list(value.shape), [str(v) for v in value.ravel()]]
        name = value.dtype.name
        if name not in DTYPES:
            raise CannotCross(f"an array of dtype {name} cannot be sent")
        data = np.ascontiguousarray(value).tobytes()
        return ["array", name, list(value.shape), self.blob(data)]

    def items(self, values: Any, depth: int) -> list[Any]:
        """Return the trees of several values."""
        return [self.encode(value, depth + 1) for value in values]


def _encode_int(encoder: Encoder, value: int, depth: int) -> Any:
    if value.bit_length() > MAX_INT_BITS:
        raise CannotCross("an integer that large cannot be sent")
    return value if abs(value) < 1 << 62 else ["int", hex(value)]


def _encode_str(encoder: Encoder, value: str, depth: int) -> Any:
    if len(value) > MAX_TEXT:
        raise CannotCross("a text that long cannot be sent")
    return value.encode("utf-8", "replace").decode()


def _encode_dict(encoder: Encoder, value: dict[Any, Any], depth: int) -> Any:
    pairs = [encoder.items(pair, depth) for pair in value.items()]
    return ["dict", pairs]


_PLAIN: dict[type, Callable[[Encoder, Any, int], Any]] = {
    type(None): lambda encoder, value, depth: None,
    bool: lambda encoder, value, depth: value,
    int: _encode_int,
    float: lambda encoder, value, depth: ["float", value.hex()],
    complex: lambda encoder, value, depth: [
        "complex",
        value.real.hex(),
        value.imag.hex(),
    ],
    str: _encode_str,
    bytes: lambda encoder, value, depth: ["bytes", encoder.blob(value)],
    list: lambda encoder, value, depth: ["list", encoder.items(value, depth)],
    tuple: lambda encoder, value, depth: ["tuple", encoder.items(value, depth)],
    set: lambda encoder, value, depth: ["set", encoder.items(value, depth)],
    frozenset: lambda encoder, value, depth: ["set", encoder.items(value, depth)],
    dict: _encode_dict,
    Code: lambda encoder, value, depth: ["code", value.source],
    Handle: lambda encoder, value, depth: [
        "handle",
        value.number,
        value.class_name[:100],
        value.is_callable,
        value.is_model,
    ],
}


class Decoder:
    """Turns a tree back into values; every fault is `CannotCross`.

    Args:
        body: The raw bytes the tree points into.
        readers: Reader for each tag beyond the plain ones; called with the
            decoder, the tree's arguments and the depth.
    """

    def __init__(
        self,
        body: memoryview | bytes = b"",
        readers: Mapping[str, Callable[[Decoder, list[Any], int], Any]] | None = None,
    ):
        self.body = memoryview(body)
        self.readers = {**_READERS, **(readers or {})}
        self.nodes = 0
        self.hashed = 0

    def decode(self, tree: Any, depth: int = 0) -> Any:
        """Return the value of `tree`.

        Raises:
            CannotCross: The tree is not one that an encoder writes.
        """
        self.nodes += 1
        if depth > MAX_DEPTH or self.nodes > MAX_NODES:
            raise CannotCross("too deep or too many values")
        if isinstance(tree, str):
            # As literals are, so that `activation is "relu"` behaves as at home.
            return sys.intern(tree) if len(tree) <= MAX_INTERNED else tree
        if tree is None or isinstance(tree, bool | int):
            return tree
        if not isinstance(tree, list) or not tree or not isinstance(tree[0], str):
            raise CannotCross("not a value")
        read = self.readers.get(tree[0])
        if read is None:
            raise CannotCross(f"unknown kind {tree[0][:40]!r}")
        try:
            return read(self, tree[1:], depth)
        except CannotCross:
            raise
        except Exception as error:
            raise CannotCross(f"malformed {tree[0]}: {type(error).__name__}") from error

    def items(self, trees: Any, depth: int) -> list[Any]:
        """Return the values of several trees."""
        if not isinstance(trees, list):
            raise CannotCross("not a list of values")
        return [self.decode(tree, depth + 1) for tree in trees]

    def keys(self, trees: Any, depth: int) -> list[Any]:
        """Return the values of several trees that are going to be hashed."""
        self.hashed += len(trees)
        if self.hashed > MAX_HASHED:
            raise CannotCross("too many entries of dicts and sets")
        return self.items(trees, depth)

    def blob(self, place: Any) -> memoryview:
        """Return the raw bytes at `[offset, length]`."""
        offset, length = place
        if not (_is_count(offset) and _is_count(length)):
            raise CannotCross("not a place")
        if offset + length > len(self.body):
            raise CannotCross("place outside the body")
        return self.body[offset : offset + length]

    def array(self, name: Any, shape: Any, place: Any) -> np.ndarray[Any, Any]:
        """Return the array of that dtype name and shape; the bytes are copied."""
        data = self.blob(place)
        dtype = dtype_named(name)
        if len(data) != checked_size(shape) * dtype.itemsize:
            raise CannotCross("array bytes and shape disagree")
        return np.frombuffer(data, dtype).reshape(shape).copy()


def dtype_named(name: Any) -> np.dtype[Any]:
    """Return the numpy dtype of an allowed name.

    Raises:
        CannotCross: The name is not on the list.
    """
    if not isinstance(name, str) or name not in DTYPES:
        raise CannotCross("dtype not allowed")
    if name == "bfloat16":
        import ml_dtypes

        return np.dtype(ml_dtypes.bfloat16)  # type: ignore[no-any-return]
    return np.dtype(name)


def checked_size(shape: Any) -> int:
    """Return the number of elements of a shape.

    Raises:
        CannotCross: It is not a shape.
    """
    if not isinstance(shape, list) or len(shape) > MAX_RANK:
        raise CannotCross("not a shape")
    if not all(_is_count(extent) for extent in shape):
        raise CannotCross("not a shape")
    return math.prod(shape)


def _is_count(value: Any) -> bool:
    return type(value) is int and 0 <= value < 1 << 40


def _read_int(decoder: Decoder, args: list[Any], depth: int) -> int:
    (text,) = args
    if not isinstance(text, str) or len(text) > MAX_INT_BITS // 4 + 3:
        raise CannotCross("not an integer")
    return int(text, 16)


def _read_strings(decoder: Decoder, args: list[Any], depth: int) -> Any:
    shape, values = args
    if checked_size(shape) != len(values):
        raise CannotCross("strings and shape disagree")
    texts = [str(value) for value in values]
    if len(texts) * max(map(len, texts), default=0) > MAX_STRINGS:
        raise CannotCross("texts that long cannot be sent together")
    return np.array(texts, dtype=str).reshape(shape)


def _read_dict(decoder: Decoder, args: list[Any], depth: int) -> dict[Any, Any]:
    keys = decoder.keys([key for key, _ in args[0]], depth)
    return dict(zip(keys, decoder.items([v for _, v in args[0]], depth), strict=True))


def _read_handle(decoder: Decoder, args: list[Any], depth: int) -> Handle:
    number, class_name, is_callable, is_model = args
    if not _is_count(number) or not isinstance(class_name, str):
        raise CannotCross("not a handle")
    return Handle(number, class_name[:100], bool(is_callable), bool(is_model))


_READERS: dict[str, Callable[[Decoder, list[Any], int], Any]] = {
    "int": _read_int,
    "float": lambda decoder, args, depth: float.fromhex(args[0]),
    "complex": lambda decoder, args, depth: complex(
        float.fromhex(args[0]), float.fromhex(args[1])
    ),
    "bytes": lambda decoder, args, depth: bytes(decoder.blob(args[0])),
    "list": lambda decoder, args, depth: decoder.items(args[0], depth),
    "tuple": lambda decoder, args, depth: tuple(decoder.items(args[0], depth)),
    "set": lambda decoder, args, depth: set(decoder.keys(args[0], depth)),
    "dict": _read_dict,
    "array": lambda decoder, args, depth: decoder.array(*args),
    "strings": _read_strings,
    "scalar": lambda decoder, args, depth: decoder.decode(args[0], depth + 1)[()],
    "handle": _read_handle,
}
