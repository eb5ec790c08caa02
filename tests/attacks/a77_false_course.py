r"""
tries = "to bring a course of its own, hidden in the submission"
must = "the course is where nbgrader runs"
kind = "notebook"
honest = 4
"""

import json

CONCEPT = "01_target"
GRADER = "from pathlib import Path\n\nPath({harm!r}).touch()\n"
PASS = "def test_values(submission):\n    pass\n"


def make(folder, course, harm):
    """A folder that passes for a course, with graders that touch a file."""
    private = folder / ".kerasdojo"
    private.mkdir(parents=True)
    record = {"version": 1, "course": str(folder / "course"), "language": "en"}
    (private / "course.json").write_text(json.dumps(record))
    (private / "secret").write_text("00" * 32)
    graders = folder / "course" / "graders" / CONCEPT
    exercises = folder / "course" / "exercises" / CONCEPT
    graders.mkdir(parents=True)
    exercises.mkdir(parents=True)
    for name in ("double", "bystander"):
        text = GRADER.format(harm=str(harm)) + PASS
        (graders / f"test_{name}.py").write_text(text)
    (exercises / "concept.toml").write_text(course)


def tamper(notebook, folder, scene):
    from pathlib import Path

    released = Path(scene["COURSE"], "exercises", CONCEPT, "concept.toml")
    make(folder, released.read_text(encoding="utf-8"), scene["HARM"])


def control(folder, scene):
    """Whoever searches from the submission upwards loads these graders."""
    from pathlib import Path

    from kerasdojo.judge.graders import Graders
    from kerasdojo.nbgrader.classroom import Classroom

    harm = folder / "harm"
    released = Path(scene["COURSE"], "exercises", CONCEPT, "concept.toml")
    make(folder / "x", released.read_text(encoding="utf-8"), harm)
    room = Classroom.at(folder / "x")
    Graders(room.course.graders_dir).functions(CONCEPT, "double")
    return harm.exists()
