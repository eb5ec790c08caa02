"""What untrusted bytes meet on the trusted side, one function for each reader.

Each takes bytes and returns; an exception other than the reader's own is a find.
"""

import contextlib
import json
import socket
import sys
import tempfile
from pathlib import Path

from kerasdojo.nbgrader.reader import read_anything
from kerasdojo.nbgrader.restore import SourceCell, restore
from kerasdojo.submission import from_notebook
from kerasdojo.wire.frames import Channel, ChannelClosed, ChannelTimeout, FrameError
from kerasdojo.wire.values import CannotCross, Decoder

MAX_INPUT = 1 << 15
SOURCES = [
    SourceCell("double", "code", "def double(x):\n    return x", False, solution=True),
    SourceCell("double-values", "code", "grade()", True, grade=True, points=2),
]


def frames(data):
    """A worker's bytes on the channel."""
    ours, theirs = socket.socketpair()
    channel = Channel(ours, max_tree=1 << 14, max_body=1 << 14)
    with theirs:
        theirs.sendall(data[:MAX_INPUT])
    try:
        while True:
            channel.receive()
    except (ChannelClosed, ChannelTimeout, FrameError):
        pass
    finally:
        channel.close()


def values(data):
    """A tree and a body that a worker sent, as plain values."""
    tree, _, body = data.partition(b"\0")
    try:
        parsed = json.loads(tree)
    except (ValueError, RecursionError):
        return
    with contextlib.suppress(CannotCross):
        Decoder(body).decode(parsed)


def models(data):
    """The config of a model that a worker sent, cleaned and built without memory."""
    from kerasdojo.wire import tensors

    try:
        config = json.loads(data)
    except (ValueError, RecursionError):
        return
    decoder = tensors.decoder(b"")
    for tree in (["model", [config, [], None, None], None], ["keras", config, None]):
        with contextlib.suppress(CannotCross):
            decoder.decode(tree)


def notebook(data):
    """A file that a student handed in."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "x.ipynb")
        path.write_bytes(data)
        read, _ = read_anything(path)
    cells = restore(read["cells"], SOURCES)
    assert {c["metadata"].get("nbgrader", {}).get("grade_id") for c in cells} >= {
        "double-values"
    }
    from_notebook({"cells": cells}, "01_numbers")


TARGETS = {f.__name__: f for f in (frames, values, models, notebook)}
CORPUS = Path(__file__).parent / "corpus"


def replay(name):
    """Run one target over its corpus; return the number of files."""
    paths = sorted((CORPUS / name).iterdir())
    for path in paths:
        TARGETS[name](path.read_bytes())
    return len(paths)


if __name__ == "__main__":
    print(json.dumps({name: replay(name) for name in sys.argv[1:] or TARGETS}))
