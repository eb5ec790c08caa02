"""Whether a machine may grade: its versions and how well it isolates.

`python -I -m kerasdojo.cluster.machine LEVEL` tells; an interpreter of its own, since
isolation is tried in forks and a Dask worker has threads.
"""

from __future__ import annotations

import json
import subprocess
import sys

from kerasdojo.course import Refusal
from kerasdojo.fingerprint import versions
from kerasdojo.isolation import require
from kerasdojo.text import Text

SECONDS = 60


def why_not(required: str, expected: dict[str, str]) -> Text | None:
    """Return why this machine must not grade, None if it may.

    Args:
        required: The level of isolation it must reach.
        expected: Versions that decide a verdict, where the marks are written.
    """
    found = versions()
    if found != expected:
        return _other_versions(found, expected)
    command = [sys.executable, "-I", "-m", "kerasdojo.cluster.machine", required]
    told = subprocess.run(command, capture_output=True, timeout=SECONDS, check=True)
    reason = json.loads(told.stdout)
    return None if reason is None else Text.from_dict(reason)


def unprepared(error: Exception) -> Text:
    """Return that a machine could not be made ready, and what went wrong there."""
    return Text(
        en=f"it could not be made ready: {error!r}. Its Dask worker's log says more.",
        ko=f"채점 준비에 실패했습니다: {error!r}. 자세한 내용은 그 컴퓨터의 Dask "
        "작업자 로그에 있습니다.",
    )


def _other_versions(found: dict[str, str], expected: dict[str, str]) -> Text:
    names = sorted(found.keys() | expected.keys())
    told = ", ".join(
        f"{name} {found.get(name)} ({expected.get(name)})"
        for name in names
        if found.get(name) != expected.get(name)
    )
    return Text(
        en=f"it has other versions than this machine, given in brackets: {told}. "
        "Install the same ones there.",
        ko=f"이 컴퓨터(괄호 안)와 버전이 다릅니다: {told}. 같은 버전을 설치하세요.",
    )


def main() -> None:
    """Print as JSON why isolation does not suffice, or null."""
    reason = None
    try:
        require(sys.argv[1])
    except Refusal as error:
        reason = error.text.to_dict()
    json.dump(reason, sys.stdout)


if __name__ == "__main__":
    main()
