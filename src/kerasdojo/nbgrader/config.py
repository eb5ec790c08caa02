"""The text of `nbgrader_config.py`."""

from __future__ import annotations

import textwrap

from kerasdojo.course.derive import BEGIN, END, stub_of
from kerasdojo.isolation import ISOLATED
from kerasdojo.nbgrader.database import with_driver

_BRIDGE = "kerasdojo.nbgrader"
_STOCK = "nbgrader.preprocessors"

_TEMPLATE = '''\
"""Configuration of nbgrader, written by `kerasdojo build`.

It is yours: change what you like. `kerasdojo build` leaves a changed file alone.
"""

from pathlib import Path

c = get_config()  # noqa: F821

c.CourseDirectory.root = str(Path(__file__).resolve().parent)
c.CourseDirectory.course_id = {course_id!r}
{db_url}

# Released notebooks hold exactly the stubs of the exercises.
c.ClearSolutions.code_stub = {{"python": {stub!r}}}
c.GenerateAssignment.preprocessors = [
{generate}
]

# Links in submissions are refused before anything is copied; files that are no
# notebooks and cells that were deleted, doubled or retyped do not stop a run.
# `RestoreCells` makes every cell of the assignment anew from the gradebook, so that
# nbgrader's ClearOutput, DeduplicateIds and OverwriteCells have nothing left to do.
c.Autograde.pre_convert_hook = "{bridge}.intake.refuse_links"
c.Autograde.exporter_class = "{bridge}.reader.ForgivingExporter"
c.Autograde.sanitize_preprocessors = [
{sanitize}
]

# Student code runs in a confined process of its own and never sees the checks.
# `jobs`: submissions graded at the same time, 0 means one for each core.
# `require_isolation`: how well it must be confined, else nothing is graded: "full+uid",
# "full", "bwrap", or "none", which marks all results NOT ISOLATED (`kerasdojo doctor`).
c.JudgeExecute.jobs = 0
c.JudgeExecute.require_isolation = {isolation!r}
c.Autograde.autograde_preprocessors = [
{autograde}
]

# nbgrader's page with contrast, a language and links one can see.
c.GenerateFeedback.exporter_class = "{bridge}.readable.ReadableFeedback"

# Only where you put nbgrader's own `Execute` back, which protects nothing: warnings
# must not cost points, and scripts in outputs must not run in your browser.
c.IgnorePattern.enabled = True
c.IgnorePattern.pattern = r"[\\s\\S]*"
c.HTMLExporter.sanitize_html = True
'''

_GENERATE = (
    f"{_STOCK}.IncludeHeaderFooter",
    f"{_STOCK}.InstantiateTests",
    f"{_STOCK}.LockCells",
    f"{_BRIDGE}.release.DeriveStubs",
    f"{_STOCK}.ClearOutput",
    f"{_STOCK}.CheckCellMetadata",
    f"{_STOCK}.ComputeChecksums",
    f"{_STOCK}.SaveCells",
    f"{_STOCK}.ClearHiddenTests",
    f"{_STOCK}.ClearMarkScheme",
    f"{_STOCK}.ComputeChecksums",
    f"{_STOCK}.CheckCellMetadata",
)
_SANITIZE = (
    f"{_BRIDGE}.preprocessor.RestoreCells",
    f"{_STOCK}.OverwriteKernelspec",
    f"{_STOCK}.CheckCellMetadata",
)
_AUTOGRADE = (
    f"{_BRIDGE}.preprocessor.JudgeExecute",
    f"{_STOCK}.LimitOutput",
    f"{_BRIDGE}.grades.SaveGrades",
    f"{_STOCK}.AssignLatePenalties",
)


def config_text(course_id: str, db_url: str | None = None) -> str:
    """Return the configuration of a course folder.

    Args:
        course_id: How nbgrader's exchange calls the course.
        db_url: The gradebook, for instance on PostgreSQL; a file in the course folder
            by default.

    Raises:
        Refusal: The gradebook's address is wrong, or its driver is not installed.
    """
    line = '# c.CourseDirectory.db_url = "postgresql+psycopg://localhost/gradebook"'
    if db_url is not None:
        line = f"c.CourseDirectory.db_url = {with_driver(db_url)!r}"
    return _TEMPLATE.format(
        bridge=_BRIDGE,
        course_id=course_id,
        isolation=ISOLATED,
        db_url=line,
        stub=_stub(),
        generate=_lines(_GENERATE),
        sanitize=_lines(_SANITIZE),
        autograde=_lines(_AUTOGRADE),
    )


def _stub() -> str:
    """Return what stands in a stub where the answer was."""
    answer = f"def f():\n    {BEGIN}\n    pass\n    {END}\n"
    _, _, body = stub_of(answer, "example").partition("\n")
    return textwrap.dedent(body).strip()


def _lines(names: tuple[str, ...]) -> str:
    return "\n".join(f'    "{name}",' for name in names)
