"""Reads the configuration of a course folder as nbgrader does."""

from __future__ import annotations

from pathlib import Path

from traitlets.config import Config, PyFileConfigLoader


def read_config(root: Path) -> Config:
    """Return what `nbgrader_config.py` sets.

    Args:
        root: The course folder.
    """
    return PyFileConfigLoader("nbgrader_config.py", path=str(root)).load_config()
