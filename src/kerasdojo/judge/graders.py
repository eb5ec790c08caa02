"""Finds the check functions of an exercise in its grader files."""

from __future__ import annotations

import functools
import importlib.util
import inspect
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

CheckFunction = Callable[..., None]


class Graders:
    """Loads grader files once and again when they change.

    Args:
        folder: The course's graders folder.
    """

    def __init__(self, folder: Path):
        self.folder = folder
        self.modules: dict[Path, tuple[int, ModuleType]] = {}

    def functions(self, concept: str, exercise: str) -> dict[str, CheckFunction]:
        """Return the check functions present, by check name.

        Hidden ones are missing where their file was not handed out.
        """
        found: dict[str, CheckFunction] = {}
        for path in grader_files(self.folder, concept, exercise):
            found.update(_checks(self._module(path)))
        return found

    def _module(self, path: Path) -> ModuleType:
        changed = path.stat().st_mtime_ns
        known = self.modules.get(path)
        if known is None or known[0] != changed:
            known = self.modules[path] = (changed, _load(path))
        return known[1]


def grader_files(folder: Path, concept: str, exercise: str) -> list[Path]:
    """Return the grader files of an exercise that exist, the visible one first."""
    names = (f"test_{exercise}.py", f"test_{exercise}_hidden.py")
    paths = [folder / concept / name for name in names]
    return [path for path in paths if path.exists()]


def arguments(function: CheckFunction, **available: Any) -> dict[str, Any]:
    """Return those of the available arguments that a check asks for."""
    return {name: available[name] for name in _names(function)}


@functools.lru_cache(maxsize=1024)
def _names(function: CheckFunction) -> tuple[str, ...]:
    return tuple(inspect.signature(function).parameters)


def _load(path: Path) -> ModuleType:
    name = f"kerasdojo_graders.{path.parent.name}.{path.stem}"
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


def _checks(module: ModuleType) -> dict[str, CheckFunction]:
    return {
        name.removeprefix("test_"): value
        for name, value in vars(module).items()
        if name.startswith("test_") and inspect.isfunction(value)
    }
