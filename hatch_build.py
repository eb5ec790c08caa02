"""Build hook: packs what students may read of the course into the wheel."""

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

PACKED = {
    "exercises": ("*.toml", "*/*.md", "*/*.svg", "*/*.toml", "*/*.py"),
    "graders": ("*/test_*.py",),
}


class CourseBuildHook(BuildHookInterface[Any]):
    """Adds `exercises/` and the visible part of `graders/` as package data.

    Solutions and hidden graders stay out: which files are packed decides what
    students receive.
    """

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """List the files to pack; an editable install reads the checkout itself."""
        if version == "editable":
            return
        for source, target in packed_files(Path(self.root)):
            build_data["force_include"][str(source)] = target


def packed_files(root: Path) -> list[tuple[Path, str]]:
    """Return (file, path in the wheel) of everything students may read."""
    files = [
        path
        for folder, patterns in PACKED.items()
        for pattern in patterns
        for path in sorted((root / folder).glob(pattern))
        if not path.stem.endswith("_hidden")
    ]
    return [
        (path, f"kerasdojo/_course/{path.relative_to(root).as_posix()}")
        for path in files
    ]
