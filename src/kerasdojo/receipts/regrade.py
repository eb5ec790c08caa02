"""Grading again what a receipt is about: the same score, or what changed and why.

Nothing is stored: neither the gradebook nor the results are touched.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kerasdojo import isolation
from kerasdojo.course import Refusal
from kerasdojo.nbgrader.classroom import Classroom
from kerasdojo.nbgrader.pool import warm_pool
from kerasdojo.nbgrader.preprocessor import JudgeExecute, early_submission
from kerasdojo.nbgrader.settings import read_config
from kerasdojo.receipts.receipt import Receipt, Scored, make_receipt, receipt_file
from kerasdojo.report.gradebook import gradebook_url
from kerasdojo.submission import Submission
from kerasdojo.text import Text

PARTS = ("submission", "graders", "course", "seed", "isolation")

_NOTHING = Text(
    en="{folder}: nothing submitted by {names}",
    ko="{folder}: {names}의 제출물이 없습니다",
)


@dataclass(frozen=True)
class Change:
    """One check that earned something else.

    Args:
        name: Exercise and check.
        before: What the receipt says, None for a check that was not there.
        after: What came out now, None for a check that is no longer there.
    """

    name: str
    before: Scored | None
    after: Scored | None


@dataclass(frozen=True)
class Regraded:
    """What came out for one student.

    Args:
        student_id: Whose work it is.
        before: The receipt, None where there is none that can be read.
        after: What a receipt would say now, None for a submission that cannot be read.
    """

    student_id: str
    before: Receipt | None
    after: Receipt | None

    @property
    def reproduced(self) -> bool:
        """Whether every check came out as the receipt says."""
        return not (self.before is None or self.after is None or self.scores)

    @property
    def parts(self) -> list[str]:
        """What the score is made from and is not what it was."""
        if self.before is None or self.after is None:
            return []
        found = [p for p in PARTS if getattr(self.before, p) != getattr(self.after, p)]
        return found + (["versions"] if self.versions else [])

    @property
    def versions(self) -> dict[str, tuple[str, str]]:
        """Packages of another version: before and now."""
        if self.before is None or self.after is None:
            return {}
        old, new = self.before.versions, self.after.versions
        pairs = {n: (old.get(n, "-"), new.get(n, "-")) for n in sorted({*old, *new})}
        return {name: pair for name, pair in pairs.items() if pair[0] != pair[1]}

    @property
    def scores(self) -> list[Change]:
        """Checks that earned something else, or got another status."""
        before, after = _by_name(self.before), _by_name(self.after)
        return [
            Change(name, before.get(name), after.get(name))
            for name in dict.fromkeys((*before, *after))
            if before.get(name) != after.get(name)
        ]


def regrade(
    room: Classroom, concept: str, students: Sequence[str] = (), jobs: int = 1
) -> Iterator[Regraded]:
    """Yield what becomes of each submission when it is graded again.

    Args:
        room: The course folder.
        concept: Id of the concept.
        students: Whose work; everybody's when empty.
        jobs: Submissions graded at the same time.

    Raises:
        Refusal: Nothing was submitted.
    """
    settings = JudgeExecute(config=read_config(room.root))
    isolation.require(settings.require_isolation)
    pool = warm_pool(room, jobs, settings.limits, settings.require_isolation)
    try:
        works = _submissions(room, concept, students)
        futures = {n: pool.begin(work) for n, work in works.items() if work is not None}
        for name, work in works.items():
            after = None
            if work is not None:
                after = make_receipt(room, work, futures[name].result())
            before = read_receipt(receipt_file(room, concept, name))
            yield Regraded(name, before, after)
    finally:
        pool.close()


def read_receipt(path: Path) -> Receipt | None:
    """Return a receipt, None where there is none that can be read."""
    try:
        return Receipt.from_dict(json.loads(path.read_bytes()))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _submissions(
    room: Classroom, concept: str, students: Sequence[str]
) -> dict[str, Submission | None]:
    root = room.root / "submitted"
    found = {path.parent.name: path for path in sorted(root.glob(f"*/{concept}"))}
    missing = [name for name in students if name not in found]
    if missing or not found:
        names = ", ".join(missing) or "*"
        raise Refusal(_NOTHING.format(folder=root, names=names))
    url = gradebook_url(room.root)
    chosen = {name: found[name] for name in students or found}
    return {name: early_submission(room, path, url) for name, path in chosen.items()}


def _by_name(receipt: Receipt | None) -> dict[str, Scored]:
    checks = () if receipt is None else receipt.checks
    return {f"{entry.exercise}/{entry.check}": entry for entry in checks}
