"""`kerasdojo doctor`: what works here, and how to mend what does not."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kerasdojo.cli.session import Session
from kerasdojo.text import Language, Text

if TYPE_CHECKING:
    from rich.console import RenderableType

    from kerasdojo.doctor import Finding, Section

NAME = "doctor"
HELP = Text(
    en="show what works here, and how to mend what does not",
    ko="설치 상태를 점검하고 고치는 방법을 알려 줍니다",
)
EXAMPLES = (
    "kerasdojo doctor",
    "kerasdojo doctor my-course         also its configuration and gradebook",
    "kerasdojo doctor --json            for programs, and for questions to others",
)
_SIGNS = {
    "ok": ("✓", "green"),
    "note": ("·", "dim"),
    "warning": ("!", "bold yellow"),
    "problem": ("✗", "bold red"),
}
_WORDS = {
    "ok": Text(en="ok", ko="정상"),
    "note": Text(en="note", ko="참고"),
    "warning": Text(en="warning", ko="주의"),
    "problem": Text(en="problem", ko="문제"),
}
_NAMES = {
    "level": Text(en="level reached", ko="격리 수준"),
    "rlimits": Text(en="resource limits", ko="자원 제한"),
    "no_new_privs": Text(en="no new privileges", ko="권한 상승 금지"),
    "full_namespaces": Text(en="all namespaces", ko="전체 네임스페이스"),
    "namespaces": Text(en="namespaces", ko="네임스페이스"),
    "uid": Text(en="own user", ko="별도 사용자"),
    "start": Text(en="workers", ko="작업 프로세스"),
    "memory": Text(en="memory", ko="메모리"),
    "temporary": Text(en="temporary files", ko="임시 파일"),
    "open_files": Text(en="open files", ko="열린 파일"),
    "encoding": Text(en="encoding", ko="인코딩"),
    "folder": Text(en="course folder", ko="과정 폴더"),
    "course": Text(en="course", ko="과정"),
    "secret": Text(en="secret", ko="비밀 값"),
    "config": Text(en="configuration", ko="설정"),
    "require_isolation": Text(en="isolation", ko="격리"),
    "gradebook": Text(en="gradebook", ko="성적부"),
    "nbgrader_labextension": Text(en="nbgrader", ko="nbgrader"),
    "anywidget_labextension": Text(en="anywidget", ko="anywidget"),
    "nbgrader_server": Text(en="nbgrader server", ko="nbgrader 서버"),
}
_FINE = Text(en="Nothing to mend.", ko="고칠 것이 없습니다.")
_MEND = Text(
    en="{problems} to mend, {warnings} to look at.",
    ko="고칠 것 {problems}건, 확인할 것 {warnings}건.",
)


def configure(parser: argparse.ArgumentParser, language: Language) -> None:
    """Declare the arguments."""
    folder = Text(en="a course folder, the current one by default", ko="과정 폴더")
    parser.add_argument(
        "folder", nargs="?", type=Path, default=Path(), help=folder[language]
    )


def run(session: Session) -> int:
    """Show what was found; 1 where something has to be mended."""
    from kerasdojo.doctor import examine

    sections = examine(session.arguments.folder)
    states = [finding.state for section in sections for finding in section.findings]
    problems, warnings = states.count("problem"), states.count("warning")
    session.emit(_as_json(sections))
    for section in sections:
        session.show(_heading(session, section))
        session.show(_rows(session, section))
    text = _MEND if problems or warnings else _FINE
    session.say("")
    session.say(text.format(problems=problems, warnings=warnings))
    return 1 if problems else 0


def _heading(session: Session, section: "Section") -> "RenderableType":
    from rich.text import Text as Line

    return Line(section.title[session.language], style="bold")


def _rows(session: Session, section: "Section") -> "RenderableType":
    from rich.table import Table
    from rich.text import Text as Line

    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True)
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for finding in section.findings:
        sign, style = _SIGNS[finding.state]
        mark = _WORDS[finding.state][session.language] if session.plain else sign
        name = _NAMES.get(finding.name)
        title = name[session.language] if name else finding.name
        table.add_row(Line(f"  {mark}", style=style), title, _told(session, finding))
    return table


def _told(session: Session, finding: "Finding") -> "RenderableType":
    from rich.text import Text as Line

    line = Line(finding.found[session.language])
    if finding.fix is not None:
        arrow = "" if session.plain else "→ "
        line.append(f"\n{arrow}{finding.fix[session.language]}", style="cyan")
    return line


def _as_json(sections: "list[Section]") -> dict[str, Any]:
    return {
        "version": 1,
        "sections": [
            {
                "name": section.name,
                "title": section.title.to_dict(),
                "findings": [finding.to_dict() for finding in section.findings],
            }
            for section in sections
        ],
    }
