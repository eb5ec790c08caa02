"""Who ran out of time on a busy machine is tried once more, alone."""

import os
import threading
import time
from pathlib import Path
from types import SimpleNamespace

import pytest
from engine.probe import CONCEPT, RIGHT_FIRST, check, statuses, work

from kerasdojo.autograding import TRIED_AGAIN, Pool
from kerasdojo.confine import Policy
from kerasdojo.judge import session as sessions
from kerasdojo.judge.session import Session
from kerasdojo.processes.lost import WorkerLost
from kerasdojo.processes.turns import Turns
from kerasdojo.processes.usage import Usage
from kerasdojo.submission import Submission

FIRST_TRY = 4.5  # a call has five seconds
SLEEPS = "import time\ndef first(x):\n    time.sleep(60)\n    return 2 * x\n"
HELD_UP = """
import time
def first(x):
    if time.monotonic() < {first_try}:
        time.sleep(60)
    return 2 * x
"""


@pytest.mark.tensorflow
def test_a_sleeper_is_timed_out_twice_and_told(pool: Pool) -> None:
    result = pool.grade(work(SLEEPS))
    assert check(result, "first", "value").status == "failed"
    assert check(result, "first", "value").misconception == "too_slow"
    assert result.note == TRIED_AGAIN


@pytest.mark.tensorflow
def test_a_victim_of_load_passes_alone(pool: Pool) -> None:
    pool.grade(work(RIGHT_FIRST))
    first_try = time.monotonic() + FIRST_TRY
    result = pool.grade(work(HELD_UP.format(first_try=first_try)))
    assert statuses(result, "first") == ["passed"] * 3
    assert result.note == TRIED_AGAIN


class Stalled:
    """A source whose worker lets `seconds` pass, works for `cpu` and is lost."""

    def __init__(self, seconds: float, cpu: float, lost: WorkerLost):
        self.seconds, self.cpu, self.lost = seconds, cpu, lost
        self.usage = Usage()
        self.now = 0.0
        self.pid, self.greeting = os.getpid(), {"level": 0}

    def start(self, policy: Policy) -> "Stalled":
        return self

    def close(self) -> None:
        """Nothing runs."""

    def request(self, tree: dict, body: bytes, seconds: float) -> tuple[dict, bytes]:
        if tree["op"] == "seed":
            return {"ok": None}, b""
        self.now += self.seconds
        self.usage = self.usage.plus(Usage(self.cpu))
        raise self.lost


@pytest.mark.parametrize(
    ("cpu", "lost", "starved"),
    [
        (0.1, WorkerLost("time"), True),
        (4.0, WorkerLost("time"), True),
        (6.0, WorkerLost("time"), False),
        (40.0, WorkerLost("time"), False),
        (0.1, WorkerLost("time", "SIGXCPU"), False),
        (0.1, WorkerLost("crash", "SIGKILL"), True),
        (0.1, WorkerLost("crash", "SIGSEGV"), False),
        (0.1, WorkerLost("memory"), False),
    ],
    ids="waits shares loops threads limit killed crash memory".split(),
)
def test_only_who_was_given_little_is_tried_again(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    cpu: float,
    lost: WorkerLost,
    starved: bool,
) -> None:
    source = Stalled(10, cpu, lost)
    clock = SimpleNamespace(monotonic=lambda: source.now, process_time=lambda: 0.0)
    monkeypatch.setattr(sessions, "time", clock)
    monkeypatch.setattr(sessions, "cpu_seconds_of", lambda pid: 0.0)
    session = Session(source, Submission(CONCEPT, ()), Policy(scratch=tmp_path))
    with pytest.raises(WorkerLost), session.check():
        session.request({"op": "call"})
    assert lost.starved is starved


def test_alone_waits_for_others_and_keeps_others_out() -> None:
    turns, inside = Turns(), []
    asked, left, came = threading.Event(), threading.Event(), threading.Event()

    def alone() -> None:
        asked.set()
        with turns.alone():
            inside.append("alone")
            left.set()
            came.wait(0.2)  # whoever wrongly comes in now is seen
            inside.append("still alone")

    def late() -> None:
        left.wait(10)
        with turns.shared():
            inside.append("late")
            came.set()

    threads = [threading.Thread(target=alone), threading.Thread(target=late)]
    with turns.shared(), turns.shared():
        for thread in threads:
            thread.start()
        assert asked.wait(10)
        assert not left.wait(0.05)
        inside.append("first")
    for thread in threads:
        thread.join(10)
    assert inside == ["first", "alone", "still alone", "late"]
