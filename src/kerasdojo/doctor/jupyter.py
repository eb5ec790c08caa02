"""Extensions of JupyterLab: whether they are there, and switched on."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from jupyter_core.paths import jupyter_config_path, jupyter_path

from kerasdojo.doctor.finding import Finding, Section, command
from kerasdojo.text import Text

_TITLE = Text(en="JupyterLab", ko="JupyterLab")
_LAB = {"nbgrader": "@jupyter/nbgrader", "anywidget": "anywidget"}
_SERVER = ("formgrader", "validate_assignment", "assignment_list", "course_list")
_ON = Text(en="switched on", ko="켜져 있음")
_OFF = Text(en="installed, but switched off", ko="설치되어 있지만 꺼져 있음")
_ABSENT = Text(en="not installed", ko="설치되어 있지 않음")


def section() -> Section:
    """Return a finding for each extension that students or instructors meet."""
    lab = (_lab(package, extension) for package, extension in _LAB.items())
    return Section("jupyterlab", _TITLE, (*lab, _server()))


def _lab(package: str, extension: str) -> Finding:
    name = f"{package}_labextension"
    places = (Path(path, extension) for path in jupyter_path("labextensions"))
    if not any((place / "package.json").is_file() for place in places):
        return Finding(name, "warning", _ABSENT, command(f"pip install {package}"))
    if extension in _disabled():
        fix = command(f"jupyter labextension enable {extension}")
        return Finding(name, "warning", _OFF, fix)
    return Finding(name, "ok", _ON)


def _disabled() -> set[str]:
    found: dict[str, bool] = {}
    for page in reversed(list(_read("labconfig/page_config.json"))):
        listed = page.get("disabledExtensions") or {}
        found.update(
            listed if isinstance(listed, dict) else dict.fromkeys(listed, True)
        )
    return {name for name, off in found.items() if off}


def _server() -> Finding:
    enabled: dict[str, bool] = {}
    for place in ("jupyter_server_config.d/*.json", "jupyter_server_config.json"):
        for config in reversed(list(_read(place))):
            server = config.get("ServerApp")
            listed = (
                server.get("jpserver_extensions") if isinstance(server, dict) else 0
            )
            enabled.update(listed if isinstance(listed, dict) else {})
    off = [
        name
        for name in _SERVER
        if not enabled.get(f"nbgrader.server_extensions.{name}", False)
    ]
    if not off:
        return Finding("nbgrader_server", "ok", _ON)
    found = Text(en="off: {names}", ko="꺼짐: {names}").format(names=", ".join(off))
    fix = command("jupyter server extension enable --sys-prefix --py nbgrader")
    return Finding("nbgrader_server", "warning", found, fix)


def _read(pattern: str) -> Iterator[dict[str, Any]]:
    """Yield configuration files, the one that counts most first."""
    for folder in jupyter_config_path():
        for path in sorted(Path(folder).glob(pattern)):
            try:
                tree = json.loads(path.read_text(encoding="utf-8"))
            except (OSError, ValueError):
                continue
            if isinstance(tree, dict):
                yield tree
