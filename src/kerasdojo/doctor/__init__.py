"""Examines an installation and a course folder: what is there, what to mend.

Light on purpose: it answers in about a second and imports neither TensorFlow nor
nbgrader, so that it also works where one of them does not.
"""

from pathlib import Path

from kerasdojo.doctor import folder, jupyter, layers, machine, versions
from kerasdojo.doctor.finding import Finding, Section

__all__ = ["Finding", "Section", "examine"]


def examine(start: Path) -> list[Section]:
    """Return what was found, section by section.

    Args:
        start: A course folder, or a folder in one; the machine alone otherwise.
    """
    return [
        versions.section(),
        layers.section(),
        machine.section(),
        folder.section(start),
        jupyter.section(),
    ]
