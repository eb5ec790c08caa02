"""What a child process does: be a worker for one submission, or a judge for many.

Runs in a fork of the zygote, or in a fresh interpreter where forking is not possible
(`python -I -m kerasdojo.processes.children KIND FD`).
"""

from __future__ import annotations

import json
import os
import socket
import sys
from pathlib import Path
from typing import Any

# Imported lazily by TensorFlow and Keras on first use; cheaper once, before the fork.
PRELOADED = (
    "ml_dtypes",
    "numpy.random",
    "numpy.testing",
    "h5py",
    "kerasdojo.confine",
    "kerasdojo.data",
    "kerasdojo.judge.serving",
    "kerasdojo.worker.server",
    "tensorflow.python.data.ops.batch_op",
    "tensorflow.python.data.ops.concatenate_op",
    "tensorflow.python.data.ops.flat_map_op",
    "tensorflow.python.data.ops.from_tensors_op",
    "tensorflow.python.data.ops.map_op",
    "tensorflow.python.data.ops.prefetch_op",
    "tensorflow.python.data.ops.range_op",
    "tensorflow.python.data.ops.repeat_op",
    "tensorflow.python.data.ops.shuffle_op",
    "tensorflow.python.data.ops.zip_op",
)


def preload() -> None:
    """Import everything a child needs without running a TensorFlow op."""
    import importlib

    for name in PRELOADED:
        importlib.import_module(name)
    from kerasdojo.confine import probe
    from kerasdojo.processes import speed

    one_thread()
    speed.apply()
    probe()  # once here, not once in every worker


def one_thread() -> None:
    """Let TensorFlow use one thread for each kind of work."""
    import tensorflow as tf

    tf.config.threading.set_intra_op_parallelism_threads(1)
    tf.config.threading.set_inter_op_parallelism_threads(1)


def run(message: dict[str, Any], fds: list[int]) -> None:
    """Be the child that a message asks for.

    Args:
        message: `kind` and its settings.
        fds: The channel; for a judge also its control socket and the zygote's end.
    """
    if message["kind"] == "judge":
        run_judge(fds[0], fds[1] if len(fds) > 1 else None)
    else:
        run_worker(message, fds[0])


def run_worker(message: dict[str, Any], fd: int) -> None:
    """Confine this process, then answer requests until the channel closes."""
    from kerasdojo.confine import confine
    from kerasdojo.processes.policies import policy_from
    from kerasdojo.wire import Channel

    channel = Channel(socket.socket(fileno=fd))
    try:
        policy = policy_from(message["policy"], keep=(0, 1, 2, fd))
        _quiet()
        scratch = str(policy.scratch)
        os.environ.update(HOME=scratch, TMPDIR=scratch)
        os.environ.pop("MPLCONFIGDIR", None)
        os.chdir(scratch)
        report = confine(policy)
    except Exception as error:  # no student line has run, so this text can be trusted
        channel.send({"failed": f"{type(error).__name__}: {error}"})
        return
    user = os.getuid() if "uid" in report.layers else None
    channel.send({"level": report.level, "layers": list(report.layers), "user": user})
    serve(channel, policy.scratch)


def serve(channel: Any, scratch: Path) -> None:
    """Answer requests on a channel with a fresh namespace."""
    from kerasdojo.wire import ChannelClosed
    from kerasdojo.worker.server import Server

    server = Server(scratch)
    while True:
        try:
            request, body = channel.receive()
        except ChannelClosed:
            return
        answer, data = server.answer(request, body)
        channel.send({"id": request["id"], **answer}, data)


def run_judge(fd: int, control: int | None) -> None:
    """Grade submissions that arrive on the channel until it closes."""
    from kerasdojo.judge.serving import serve
    from kerasdojo.processes.sources import ForkSource, SpawnSource

    if control is None:
        serve(fd, SpawnSource())
    else:
        os.setsid()
        serve(fd, ForkSource(control))


def _quiet() -> None:
    """Send the standard streams nowhere; nobody parses what student code prints."""
    null = os.open(os.devnull, os.O_RDWR)
    for fd in (0, 1, 2):
        os.dup2(null, fd)
    if null > 2:
        os.close(null)


def _inherited(word: str) -> int:
    """Return the descriptor of the channel that `sources.spawn` handed over."""
    if sys.platform == "win32":
        return socket.fromshare(sys.stdin.buffer.read()).detach()
    return int(word)


if __name__ == "__main__":
    handed = _inherited(sys.argv[1])
    preload()
    run(json.loads(sys.argv[2]), [handed])
    os._exit(0)
