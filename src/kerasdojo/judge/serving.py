"""The judge as a process: submissions arrive on a channel, results leave on it."""

from __future__ import annotations

import socket
import traceback
from pathlib import Path
from typing import Any

from kerasdojo.course import course_at
from kerasdojo.judge.frames import read_submission
from kerasdojo.judge.judge import Judge
from kerasdojo.judge.session import TimeLimits
from kerasdojo.judge.watchdog import Watchdog
from kerasdojo.processes.policies import policy_from
from kerasdojo.processes.sources import Source
from kerasdojo.wire import Channel, ChannelClosed

MAX_TREE = 64 << 20
EXHAUSTED = {"exhausted": True}
EXHAUSTING = ("MemoryError", "ResourceExhaustedError")


def serve(fd: int, source: Source) -> None:
    """Grade what arrives on the channel until it closes; first come the settings.

    Args:
        fd: Descriptor of the channel.
        source: Starts workers.
    """
    channel = Channel(socket.socket(fileno=fd), max_tree=MAX_TREE)
    settings, _ = channel.receive()
    judge = Judge(
        course_at(Path(settings["course"])),
        source,
        bytes.fromhex(settings["secret"]),
        policy_from(settings["policy"], keep=()),
        TimeLimits(**settings["limits"]),
        settings["reveal"],
    )
    watchdog = Watchdog(lambda: channel.send(EXHAUSTED))
    channel.send({"ready": True})
    while True:
        try:
            tree, body = channel.receive()
        except ChannelClosed:
            return
        channel.send(_answer(judge, watchdog, tree, body))


def _answer(
    judge: Judge, watchdog: Watchdog, tree: Any, body: memoryview
) -> dict[str, Any]:
    try:
        submission = read_submission(tree, body)
        with watchdog.over(*judge.own_limits(submission)):
            result = judge.grade(submission, tree["rebuild"], tree["again"])
        faults, judge.faults[:] = list(judge.faults), []
        if tree["rebuild"] and any(name in f for name in EXHAUSTING for f in faults):
            return EXHAUSTED
        return {
            "result": result.to_dict(),
            "faults": faults,
            "starved": judge.starved,
        }
    except Exception:  # our error; the pool words it and the class goes on
        return {"broken": traceback.format_exc()}
