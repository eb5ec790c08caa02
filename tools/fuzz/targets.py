"""What untrusted bytes meet on the trusted side, one function for each reader.

Each takes bytes and returns; an exception other than the reader's own is a find.
"""

import contextlib
import functools
import json
import socket
import sys
import tempfile
from pathlib import Path

from mutate import mutate

from kerasdojo.nbgrader.nodes import as_node
from kerasdojo.nbgrader.reader import read_anything
from kerasdojo.nbgrader.restore import SourceCell
from kerasdojo.nbgrader.whole import whole_again
from kerasdojo.submission import from_notebook
from kerasdojo.wire.frames import (
    HEAD,
    MAGIC,
    Channel,
    ChannelClosed,
    ChannelTimeout,
    FrameError,
)
from kerasdojo.wire.values import CannotCross, Decoder

MAX_INPUT = 1 << 16
MAX_HONEST = 1 << 20
SOURCES = [
    SourceCell("double", "code", "def double(x):\n    return x", False, solution=True),
    SourceCell("double-values", "code", "grade()", True, grade=True, points=2),
]


def frames(data):
    """A worker's bytes on the channel, and the values in them."""
    ours, theirs = socket.socketpair()
    channel = Channel(ours, max_tree=1 << 14, max_body=1 << 14)
    with theirs:
        theirs.sendall(data[:MAX_INPUT])
    try:
        while True:
            tree, body = channel.receive()
            with contextlib.suppress(CannotCross):
                Decoder(body).decode(tree)
    except (ChannelClosed, ChannelTimeout, FrameError):
        pass
    finally:
        channel.close()


def values(data):
    """A tree and a body that a worker sent, as plain values."""
    tree, _, body = data.partition(b"\0")
    parsed = parse(tree)
    with contextlib.suppress(CannotCross):
        Decoder(body).decode(parsed)


def models(data):
    """The data of a model that a worker sent, rebuilt.

    `[config, weights, compiled, state]`; weights or state that are null become what
    an honest worker would send with that config.
    """
    import keras

    from kerasdojo.wire import tensors

    keras.utils.clear_session(free_memory=False)
    spec = parse(data)
    if not isinstance(spec, list) or len(spec) != 4:
        spec = [spec, None, None, None]
    decoder = tensors.decoder(bytes(8 * MAX_HONEST))
    with contextlib.suppress(CannotCross):
        decoder.decode(["keras", spec[0], None])
    if spec[1] is None:
        spec[1] = honest(spec[0])
    with contextlib.suppress(CannotCross):
        require_plain(decoder.decode(["model", spec, None]))


def honest(config):
    """Return the weights that fit a config: zeros, from the start of the body."""
    import keras

    from kerasdojo.wire import configs

    try:
        with keras.StatelessScope(initialize_variables=False):
            model = keras.saving.deserialize_keras_object(configs.clean(config))
            weights = [(w.dtype, list(w.shape)) for w in model.weights]
            if model.count_params() > MAX_HONEST:
                return []
    except Exception:  # an attacker gives up here; the judge must not
        return []
    return [array(dtype, shape) for dtype, shape in weights]


def array(dtype, shape):
    """Return the tree of an array of zeros."""
    import numpy as np

    size = int(np.prod(shape)) * np.dtype(dtype).itemsize
    return ["array", dtype, shape, [0, size]]


def require_plain(model):
    """Fail unless a model holds layers of Keras only, and none that run code."""
    from kerasdojo.wire import configs

    for layer in model._flatten_layers():
        kind = type(layer)
        assert kind.__module__.startswith("keras.src."), kind
        assert kind.__name__ not in configs.REFUSED, kind


def notebook(data):
    """A file that a student handed in."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "x.ipynb")
        path.write_bytes(data)
        read, _, _ = read_anything(path)
    cells, _ = whole_again(read["cells"], SOURCES)
    assert {c["metadata"].get("nbgrader", {}).get("grade_id") for c in cells} >= {
        "double-values"
    }
    from_notebook(as_node({**read, "cells": cells}), "01_numbers")


def preload(name):
    """Import what a target imports, before anybody watches what it does."""
    if name == "models":
        import kerasdojo.wire.tensors  # noqa: F401


def parse(data):
    """Return a JSON tree, None for what is not JSON."""
    try:
        return json.loads(data)
    except (ValueError, RecursionError):
        return None


def join(tree, rest):
    """Return the bytes of a tree that `split` took apart."""
    text = json.dumps(tree).encode()
    if rest is None:
        return text
    kind, body = rest
    return HEAD.pack(MAGIC, len(text), len(body)) + text + body if kind else text + body


def split(name, data):
    """Return the tree in an input of a target and what surrounds it."""
    if name == "frames" and len(data) >= HEAD.size:
        end = HEAD.size + HEAD.unpack(data[: HEAD.size])[1]
        return parse(data[HEAD.size : end]), (True, data[end:])
    if name == "values":
        tree, mark, body = data.partition(b"\0")
        return parse(tree), (False, mark + body)
    return parse(data), None


def mutant(name, data, other, rng):
    """Return an input changed as a tree, None where there is no tree in it."""
    tree, rest = split(name, data)
    if tree is None:
        return None
    return join(mutate(tree, split(name, other)[0], rng), rest)[:MAX_INPUT]


TARGETS = {f.__name__: f for f in (frames, values, models, notebook)}
CORPUS = Path(__file__).parent / "corpus"


@functools.cache
def inputs(name):
    """Return the corpus of a target."""
    return [path.read_bytes() for path in sorted((CORPUS / name).iterdir())]


def replay(name):
    """Run one target over its corpus; return the number of files."""
    for data in inputs(name):
        TARGETS[name](data)
    return len(inputs(name))


if __name__ == "__main__":
    print(json.dumps({name: replay(name) for name in sys.argv[1:] or TARGETS}))
