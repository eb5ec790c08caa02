"""Every graded submission with its checks: CSV, Gradescope's JSON, JUnit XML.

Scores are the gradebook's, so what a person gave by hand stands in all of them; words
come from the stored results.
"""

from __future__ import annotations

import contextlib
import json
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import polars as pl

from kerasdojo.exports.table import csv_text
from kerasdojo.exports.xmltext import add, document
from kerasdojo.nbgrader.classroom import Classroom
from kerasdojo.nbgrader.message import message
from kerasdojo.report.rows import Rows
from kerasdojo.result import CheckResult, Result
from kerasdojo.text import Language


@dataclass(frozen=True)
class Graded:
    """One submission that nbgrader has graded.

    Args:
        student_id: Whose work it is.
        concept: Id of the concept.
        penalty: Points lost for being late.
        items: Rows of its checks, questions and cells graded by a person.
        texts: What the student reads, by exercise and item.
        seconds: Wall time by exercise and item.
    """

    student_id: str
    concept: str
    penalty: float
    items: tuple[dict[str, Any], ...]
    texts: dict[tuple[str, str], str]
    seconds: dict[tuple[str, str], float]

    @property
    def score(self) -> float:
        """What the submission counts."""
        return max(0.0, float(sum(item["score"] for item in self.items)) - self.penalty)

    @property
    def max_score(self) -> float:
        """Points to be had."""
        return float(sum(item["max_score"] for item in self.items))


def read_graded(
    room: Classroom,
    rows: Rows,
    language: Language,
    assignments: Sequence[str] = (),
    students: Sequence[str] = (),
) -> Iterator[Graded]:
    """Yield graded submissions by concept and student.

    Args:
        room: The course folder.
        rows: What is known about the class.
        language: Language of the texts.
        assignments: Concepts; all when empty.
        students: Ids; everybody's when empty.
    """
    own: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for item in rows.items.iter_rows(named=True):
        own.setdefault((item["concept"], item["student_id"]), []).append(item)
    order = rows.submissions.sort("concept", "student_id")
    for entry in order.iter_rows(named=True):
        concept, student = entry["concept"], entry["student_id"]
        if assignments and concept not in assignments:
            continue
        if students and student not in students:
            continue
        checks = dict(_checks(room, concept, student))
        yield Graded(
            student,
            concept,
            entry["penalty"],
            tuple(own.get((concept, student), ())),
            {key: _text(room, concept, c, language) for key, c in checks.items()},
            {key: check.seconds for key, check in checks.items()},
        )


def items_csv(rows: Rows, assignments: Sequence[str], students: Sequence[str]) -> str:
    """Return one line a student and item."""
    names = ("submitted", "duedate", "late_seconds", "penalty", "times_graded")
    table = rows.items.join(
        rows.submissions.select("student_id", "concept", *names),
        on=("student_id", "concept"),
        how="left",
        maintain_order="left",
    ).drop("place")
    if assignments:
        table = table.filter(pl.col("concept").is_in(list(assignments)))
    if students:
        table = table.filter(pl.col("student_id").is_in(list(students)))
    times = [pl.col(name).dt.to_string("iso:strict") for name in names[:2]]
    return csv_text(table.columns, table.with_columns(times).iter_rows())


def gradescope(graded: Graded) -> str:
    """Return `results.json` as Gradescope's autograder writes it."""
    tests = []
    for item in graded.items:
        key = (item["exercise"], item["item"])
        tests.append(
            {
                "name": "/".join(key),
                "score": item["score"],
                "max_score": item["max_score"],
                "status": "passed" if _full(item) else "failed",
                "output": graded.texts.get(key, ""),
                "output_format": "text",
                "visibility": "visible",
            }
        )
    tree = {
        "score": graded.score,
        "output_format": "text",
        "output": _late(graded),
        "visibility": "visible",
        "stdout_visibility": "hidden",
        "tests": tests,
    }
    return json.dumps(tree, ensure_ascii=False, indent=1) + "\n"


def junit(graded: Sequence[Graded]) -> str:
    """Return submissions as JUnit XML, one suite each."""
    root = ET.Element("testsuites")
    for work in graded:
        suite = add(root, "testsuite", name=f"{work.concept}/{work.student_id}")
        counts = dict.fromkeys(("failures", "errors", "skipped"), 0)
        for item in work.items:
            kind = _case(suite, work, item)
            if kind:
                counts[kind] += 1
        suite.set("tests", str(len(work.items)))
        for name, count in counts.items():
            suite.set(name, str(count))
    return document(root)


def _case(suite: ET.Element, work: Graded, item: dict[str, Any]) -> str:
    key = (item["exercise"], item["item"])
    case = add(
        suite,
        "testcase",
        classname=f"{work.concept}.{item['exercise']}",
        name=item["item"],
        time=f"{work.seconds.get(key, 0.0):.3f}",
    )
    if _full(item):
        return ""
    points = f"{item['score']:g} / {item['max_score']:g}"
    text = work.texts.get(key, "")
    if item["status"] == "error" or item["needs_manual_grade"]:
        add(case, "error", text, message=points)
        return "errors"
    if item["status"] in ("skipped", "not_attempted"):
        add(case, "skipped", text, message=str(item["status"]))
        return "skipped"
    add(case, "failure", text, message=points, type=item["misconception"] or "failed")
    return "failures"


def _full(item: dict[str, Any]) -> bool:
    """Whether nothing is lost; a score by hand counts more than the verdict."""
    return not item["needs_manual_grade"] and bool(item["score"] >= item["max_score"])


def _late(graded: Graded) -> str:
    return f"Late submission: -{graded.penalty:g}" if graded.penalty else ""


def _checks(
    room: Classroom, concept: str, student: str
) -> Iterator[tuple[tuple[str, str], CheckResult]]:
    with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
        tree = json.loads(room.result(concept, student).read_bytes())
        for exercise in Result.from_dict(tree).exercises:
            for check in exercise.checks:
                yield (exercise.exercise, check.check), check


def _text(room: Classroom, concept: str, check: CheckResult, language: Language) -> str:
    return message(check, room.course.concept(concept), language).strip()
