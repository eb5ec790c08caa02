"""How well student code must be kept apart before other people's work is graded.

Students check their own work wherever they are. Who grades strangers' work is refused
where nothing protects the marks, unless they ask for that by name; then every result
says so.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from kerasdojo.confine import Missing, Policy, probe
from kerasdojo.course import Refusal
from kerasdojo.text import Text

LEVELS = {"none": 0, "bwrap": 2, "full": 3, "full+uid": 4}
ISOLATED = "bwrap"
NOT_ISOLATED = "NOT ISOLATED"
NOTE = Text(
    en=f"{NOT_ISOLATED}: nothing kept this code from changing marks or reading "
    "other people's work while it was graded. Do not let such marks count.",
    ko=f"{NOT_ISOLATED}(격리되지 않음): 채점하는 동안 이 코드가 점수를 바꾸거나 다른 "
    "사람의 제출물을 읽는 것을 막지 못했습니다. 이 점수는 성적에 반영하지 마세요.",
)
_NEEDED = ("rlimits", "no_new_privs", "seccomp", "landlock")


def name_of(level: int) -> str:
    """Return what results say about a level of `confine.Report`."""
    names = {number: name for name, number in LEVELS.items() if number}
    return names.get(level, NOT_ISOLATED)


def suffices(isolation: str, required: str) -> bool:
    """Return whether a result's isolation is what is required, or better."""
    return LEVELS.get(isolation, 0) >= LEVELS[required]


def policy_requiring(required: str) -> Policy:
    """Return the policy of workers that run nothing below a level.

    Args:
        required: A name in `LEVELS`.
    """
    return Policy(scratch=Path(os.sep), minimum=LEVELS[required])


def required_by(config: Any) -> str:
    """Return the level that a configuration asks for.

    Args:
        config: What nbgrader read from `nbgrader_config.py`.
    """
    return str(config.JudgeExecute.get("require_isolation", ISOLATED))


def require(required: str) -> None:
    """Make sure that this machine reaches a level, by trying its layers.

    Args:
        required: A name in `LEVELS`.

    Raises:
        Refusal: It does not, or there is no such level; with what to do about it.
    """
    if required not in LEVELS:
        raise Refusal(_unknown(required))
    found = probe() if LEVELS[required] else None
    if found is not None and found.level < LEVELS[required]:
        raise Refusal(_refusal(required, name_of(found.level), found.missing))


def _unknown(required: str) -> Text:
    names = ", ".join(LEVELS)
    return Text(
        en=f"{required!r} is no level of isolation; choose one of {names}",
        ko=f"{required!r}은(는) 격리 수준이 아닙니다. 다음에서 고르세요: {names}",
    )


def _refusal(required: str, reached: str, missing: Iterable[Missing]) -> Text:
    layers = [*_NEEDED, "uid"] if required == "full+uid" else _NEEDED
    wanted = [entry for entry in missing if entry.layer in layers]
    en, ko = (
        "".join(
            f"\n  {entry.layer}: {entry.advice[lang]} ({entry.reason})"
            for entry in wanted
        )
        for lang in ("en", "ko")
    )
    return Text(
        en=f"other people's work is not graded here: isolation {required!r} is "
        f"required, this machine reaches {reached!r}.{en}\n"
        "`kerasdojo doctor` shows every layer. To grade without protection all the "
        "same: --require-isolation none, or "
        'c.JudgeExecute.require_isolation = "none" in nbgrader_config.py.',
        ko=f"여기서는 다른 사람의 제출물을 채점하지 않습니다. 필요한 격리 수준은 "
        f"{required!r}인데 이 컴퓨터는 {reached!r}까지만 됩니다.{ko}\n"
        "`kerasdojo doctor`가 항목별 상태를 보여 줍니다. 보호 없이도 채점하려면 "
        "--require-isolation none을 쓰거나 nbgrader_config.py에 "
        'c.JudgeExecute.require_isolation = "none"을 적으세요.',
    )
