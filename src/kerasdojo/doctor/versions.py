"""Versions, measured against what the package says it needs."""

from __future__ import annotations

import platform
from importlib import metadata

from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet

from kerasdojo.doctor.finding import Finding, Section, command, same
from kerasdojo.text import Text

_TITLE = Text(en="Versions", ko="버전")
_PACKAGES = ("tensorflow", "keras", "numpy", "nbgrader", "jupyterlab", "anywidget")
_STANDS_IN = {"tensorflow": "tensorflow-cpu"}
_PYTHON = "Programming Language :: Python :: 3."
_MISSING = Text(en="not installed", ko="설치되어 있지 않음")
_TOO_OLD = Text(
    en="{version}, but {needed} is needed", ko="{version}, 필요한 버전은 {needed}"
)
_UNTRIED = Text(
    en="{version}, newer than anything it was tried with ({newest})",
    ko="{version}, 확인한 버전({newest})보다 새 버전",
)
_OTHER_PYTHON = Text(
    en="Make an environment with Python {newest} if something fails.",
    ko="문제가 생기면 Python {newest} 환경을 만들어 쓰세요.",
)


def section() -> Section:
    """Return a finding for Python and for each package that matters."""
    needed = {
        entry.name: entry.specifier
        for entry in map(Requirement, metadata.requires("kerasdojo") or ())
    }
    own = Finding("kerasdojo", "ok", same(metadata.version("kerasdojo")))
    packages = (_package(name, needed.get(name, SpecifierSet())) for name in _PACKAGES)
    return Section("versions", _TITLE, (own, _python(), *packages))


def _python() -> Finding:
    own, version = metadata.metadata("kerasdojo"), platform.python_version()
    needed = SpecifierSet(own["Requires-Python"] or "")
    tried = [
        int(entry.removeprefix(_PYTHON))
        for entry in own.get_all("Classifier") or ()
        if entry.startswith(_PYTHON)
    ]
    newest = f"3.{max(tried, default=0)}"
    if not needed.contains(version, prereleases=True):
        found = _TOO_OLD.format(version=version, needed=needed)
        return Finding("python", "problem", found, _OTHER_PYTHON.format(newest=newest))
    if tried and int(platform.python_version_tuple()[1]) > max(tried):
        found = _UNTRIED.format(version=version, newest=newest)
        return Finding("python", "warning", found, _OTHER_PYTHON.format(newest=newest))
    return Finding("python", "ok", same(version))


def _package(name: str, needed: SpecifierSet) -> Finding:
    install = command(f"pip install '{name}{needed}'")
    version = _version(name) or _version(_STANDS_IN.get(name, name))
    if version is None:
        return Finding(name, "problem", _MISSING, install)
    if not needed.contains(version, prereleases=True):
        found = _TOO_OLD.format(version=version, needed=needed)
        return Finding(name, "problem", found, install)
    return Finding(name, "ok", same(version))


def _version(name: str) -> str | None:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None
