"""From rows to the facts of a report."""

from __future__ import annotations

from pathlib import Path

from kerasdojo.course import Course
from kerasdojo.isolation import NOT_ISOLATED
from kerasdojo.nbgrader.classroom import Classroom
from kerasdojo.report.concepts import concept_facts
from kerasdojo.report.facts import ClassFacts
from kerasdojo.report.names import Names
from kerasdojo.report.rows import Rows, read_rows
from kerasdojo.report.students import StudentReader


def read_facts(course_dir: Path, *, first: bool = True) -> ClassFacts:
    """Return the facts about the class of a course folder.

    Args:
        course_dir: A folder made by `kerasdojo build`.
        first: Whether item analysis takes first submissions.

    Raises:
        CourseError: `kerasdojo build` did not make the folder, or its gradebook cannot
            be read.
    """
    room = Classroom.at(course_dir)
    return summarise(read_rows(room.root), room.course, room.root.name, first=first)


def summarise(
    rows: Rows, course: Course, name: str, *, first: bool = True
) -> ClassFacts:
    """Return the facts that rows hold.

    Args:
        rows: The class.
        course: Titles of concepts, exercises, checks and questions.
        name: Name of the course folder.
        first: Whether item analysis takes first submissions.
    """
    ids = sorted(rows.items["concept"].unique().to_list())
    names = {concept: Names(course, concept) for concept in ids}
    concepts = tuple(concept_facts(rows, names[c], first=first) for c in ids)
    reader = StudentReader(rows, concepts, names)
    students = (
        reader.student(student, " ".join(part for part in parts if part))
        for student, *parts in rows.students.iter_rows()
    )
    return ClassFacts(
        course=name,
        max_score=sum(facts.max_score for facts in concepts),
        needs_manual_grade=int(rows.items["needs_manual_grade"].sum()),
        not_isolated=int((rows.submissions["isolation"] == NOT_ISOLATED).sum()),
        concepts=concepts,
        students=tuple(students),
    )
