"""From save to verdict, as a student waits: `check` cold, watch mode warm."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import psutil

from benchmarks.measure import run
from kerasdojo.course import Course, Exercise, locate
from kerasdojo.course.workspace import Workspace, create_workspace

PLAIN = "dense_forward"
ROUNDS = 5


def measure(rounds: int = ROUNDS) -> dict[str, Any]:
    """Return seconds from save to verdict, cold and warm, without and with training.

    Cold is a whole `kerasdojo check`. Warm is watch mode, from the moment the file is
    written until the verdict is printed; both through the real command.

    Args:
        rounds: How often each is measured; the median counts.
    """
    course = locate(Path(__file__).resolve().parent)
    with tempfile.TemporaryDirectory() as folder:
        workspace = Workspace(Path(folder).resolve(), course)
        create_workspace(course, workspace.root)
        return {
            kind: _both(workspace, course.exercise(name), rounds)
            for kind, name in exercises(course).items()
        }


def exercises(course: Course) -> dict[str, str]:
    """Return the exercises to measure: a plain one, and the dearest that trains."""
    trained = [e for e in course.exercises if e.concept.endswith("_fit")]
    dearest = max(trained, key=lambda exercise: exercise.seconds)
    return {"without_training": PLAIN, "with_training": dearest.name}


def _both(workspace: Workspace, exercise: Exercise, rounds: int) -> dict[str, Any]:
    course = workspace.course
    assert course.solutions_dir is not None
    solution = course.solutions_dir / exercise.concept / f"{exercise.name}.py"
    source = solution.read_text(encoding="utf-8")
    warm, warm_cpu = _watch(workspace, exercise, source, rounds)
    command = [sys.executable, "-m", "kerasdojo", "check", exercise.name]
    cold = [run(command, workspace.root) for _ in range(rounds)]
    return {
        "exercise": exercise.name,
        "declared_seconds": exercise.seconds,
        "warm_seconds": statistics.median(warm),
        "warm_seconds_worst": max(warm),
        "warm_cpu_seconds": round(warm_cpu, 2),
        "cold_seconds": statistics.median(cost.wall for cost in cold),
        "cold_cpu_seconds": statistics.median(cost.cpu for cost in cold),
    }


def _watch(
    workspace: Workspace, exercise: Exercise, source: str, rounds: int
) -> tuple[list[float], float]:
    """Save the file again and again under watch mode.

    Returns:
        The seconds each took, and the mean of what the processors did for one.
    """
    command = [sys.executable, "-u", "-m", "kerasdojo", "watch", exercise.name]
    with subprocess.Popen(
        command,
        cwd=workspace.root,
        env={**os.environ, "KERASDOJO_LANG": "en"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        try:
            _until(process, "Waiting")  # the exercise is shown
            _until(process, "Waiting")  # the stub is graded, so the engine is warm
            _saved(process, workspace, exercise, source)
            before = _processor_seconds(process.pid)
            times = [
                _saved(process, workspace, exercise, f"{source}\n# {number}\n")
                for number in range(rounds)
            ]
            used = _processor_seconds(process.pid) - before
        finally:
            process.terminate()
    return times, used / rounds


def _saved(
    process: subprocess.Popen[str], workspace: Workspace, exercise: Exercise, text: str
) -> float:
    start = time.perf_counter()
    workspace.file(exercise).write_text(text, encoding="utf-8")
    _until(process, f"✓ {exercise.name}")
    seconds = time.perf_counter() - start
    _until(process, "Waiting")  # the next exercise is shown
    return round(seconds, 3)


def _processor_seconds(pid: int) -> float:
    """Return what a process, those it started and those that ended have used."""
    root = psutil.Process(pid)
    times = (p.cpu_times() for p in (root, *root.children(recursive=True)))
    return sum(t.user + t.system + t.children_user + t.children_system for t in times)


def _until(process: subprocess.Popen[str], text: str) -> None:
    """Read what is printed up to a line that holds a text.

    Raises:
        RuntimeError: It ended before.
    """
    assert process.stdout is not None
    for line in process.stdout:
        if text in line:
            return
    raise RuntimeError(f"watch mode ended before it said {text!r}")


if __name__ == "__main__":
    import json

    print(json.dumps(measure(), indent=2))
