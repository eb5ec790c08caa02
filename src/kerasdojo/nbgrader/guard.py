"""Stops nbgrader before the first submission where nothing would protect the marks."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from nbgrader.converters.base import NbGraderException

from kerasdojo import isolation
from kerasdojo.course import Refusal
from kerasdojo.nbgrader.classroom import Classroom
from kerasdojo.text import Text


def require_isolation(autograde: Any) -> None:
    """Make sure that student code is kept apart as well as the configuration asks.

    Args:
        autograde: nbgrader's converter, before it starts.

    Raises:
        NbGraderException: It is not; what to do has been logged.
    """
    if autograde.config.JudgeExecute.get("dask"):
        return  # the machines that run it are asked
    steps = autograde.autograde_preprocessors
    if any(str(getattr(s, "__name__", s)).endswith("JudgeExecute") for s in steps):
        try:
            isolation.require(isolation.required_by(autograde.config))
        except Refusal as error:
            _stop(autograde, error.text)


def require_waived(step: Any, notebook: str) -> None:
    """Refuse to run a notebook in a kernel, unless protection is waived by name.

    Args:
        step: The preprocessor that would run it.
        notebook: Its name.

    Raises:
        NbGraderException: Protection is required; what to do has been logged.
    """
    if isolation.LEVELS.get(isolation.required_by(step.config), 1):
        text = Text(
            en=f"{notebook} is not of the course, so that nbgrader would run it in a "
            "kernel, where nothing protects the marks. Keep it in a course folder of "
            "its own, or allow this in nbgrader_config.py: "
            'c.JudgeExecute.require_isolation = "none".',
            ko=f"{notebook}은(는) 이 과정의 노트북이 아니어서 nbgrader가 커널에서 "
            "실행하게 되고, 그러면 점수를 보호할 수 없습니다. 따로 과정 폴더를 만들어 "
            "옮기거나 nbgrader_config.py에 "
            'c.JudgeExecute.require_isolation = "none"을 적어 허용하세요.',
        )
        _stop(step.parent.parent, text)


def _stop(autograde: Any, text: Text) -> None:
    room = Classroom.at(Path(autograde.coursedir.root))
    told = text[room.language]
    autograde.log.error(told)
    raise NbGraderException(told)
