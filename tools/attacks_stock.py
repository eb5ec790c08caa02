"""Attacks on nbgrader as it comes: its own `Execute`, no setting of ours.

The course is written as its manual says: answers in solution cells, asserts in locked
cells. Each attack is one student, graded by `nbgrader autograde`, which is ended when
it takes too long. `attacks_table.py` runs it.
"""

import contextlib
import copy
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from attacks.attack import CONCEPT, POINTS, worked
from attacks.scene import Decoys, answer, control_scene
from attacks.unprotected import CHECKS, HIDDEN

from kerasdojo.processes.scratch import scratch_folder

FILE = f"{CONCEPT}.ipynb"
SECONDS = 300
MARK = "KERASDOJO_ATTACKED"
CONFIG = """
c = get_config()
c.CourseDirectory.root = {root!r}
c.Execute.timeout = 30
"""
# What an instructor's check does with a model or a file, where an attack aims at it.
USES = {
    "small_model": [
        "model = small_model()\nimport keras\nmodel.save('m.keras')\n"
        "keras.models.load_model('m.keras', safe_mode=False)",
        "small_model()(np.ones((2, 3)))\nimport resource\n"
        "used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "print('HARMED' * (used > 2_000_000))",
    ],
    "save_model": [
        "save = save_model\nimport keras\n"
        "save(keras.Sequential([keras.Input((3,)), keras.layers.Dense(2)]), 'm.keras')"
        "\nkeras.models.load_model('m.keras', safe_mode=False)",
        "save_model(None, 'm.keras')\nprint(open('m.keras').read())",
        "save_model(None, 'm.keras')\nimport zipfile\n"
        "size = len(zipfile.ZipFile('m.keras').read('config.json'))\n"
        "print('HARMED' * (size > 1e8))",
    ],
}


class Stock:
    """A course of stock nbgrader, and what its instructor's account can reach.

    Args:
        folder: Where to make it.
    """

    def __init__(self, folder):
        self.decoys = Decoys(folder / "decoys")
        self.places = control_scene(folder / "scene")
        self.places["COURSE"] = str(folder / "scene" / "course")
        self.root = folder / "class"
        source = self.root / "source" / CONCEPT
        source.mkdir(parents=True)
        (source / FILE).write_text(json.dumps(notebook()), encoding="utf-8")
        config = CONFIG.format(root=str(self.root))
        (self.root / "nbgrader_config.py").write_text(config)
        assert self.nbgrader("generate_assignment", CONCEPT) == "done"
        self.released = json.loads((self.root / "release" / CONCEPT / FILE).read_text())

    def nbgrader(self, *arguments):
        """Run one of its commands; return how that ended."""
        path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
        process = subprocess.Popen(
            [sys.executable, "-W", "ignore", "-m", "nbgrader", *arguments],
            cwd=self.root,
            env={**os.environ, "PATH": path, MARK: str(self.root)},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            return "lost" if process.wait(SECONDS) else "done"
        except subprocess.TimeoutExpired:
            return "hangs"
        finally:
            process.kill()
            process.wait()
            end_marked(str(self.root))

    def word(self, attack):
        """Return in one word what an attack gained."""
        scene = {**self.decoys.scene(attack.name), **self.places}
        self.hand_in(attack, scene)
        for _ in range(attack.runs):
            run = ("autograde", CONCEPT, "--force", "--student", attack.name)
            state = self.nbgrader(*run)
        control = {
            "verdict": self.score(attack) if state == "done" else None,
            "state": state,
            "output": self.output(attack) if state == "done" else "",
            "harm": Path(scene["HARM"]).exists(),
        }
        if attack.kind == "cell":
            return in_words(attack, control)
        return self.tampered(attack, control, scene)

    def hand_in(self, attack, scene):
        """Put an attacker's work into `submitted/`."""
        answers = {n: answer_of(self.places, n) for n in attack.keep}
        own = attack.aimed(scene) if attack.kind == "cell" else None
        answers[attack.exercise] = own or answer_of(self.places, "double")
        handed_in = copy.deepcopy(self.released)
        for cell in handed_in["cells"]:
            name = cell["metadata"].get("nbgrader", {}).get("grade_id")
            cell["source"] = answers.get(name, cell["source"])
        folder = self.root / "submitted" / attack.name / CONCEPT
        folder.mkdir(parents=True)
        if attack.kind != "cell":
            attack.module().tamper(handed_in, folder, scene)
        (folder / FILE).write_text(json.dumps(handed_in), encoding="utf-8")

    def score(self, attack):
        """Return the points for the attacked exercise, or for all of a notebook."""
        from nbgrader.api import Gradebook

        exercise = f"{attack.exercise}-" if attack.kind == "cell" else ""
        with Gradebook(f"sqlite:///{self.root / 'gradebook.db'}") as book:
            names = (CONCEPT, CONCEPT, attack.name)
            grades = book.find_submission_notebook(*names).grades
            own = [grade for grade in grades if grade.name.startswith(exercise)]
            return sum(grade.auto_score or 0 for grade in own)

    def output(self, attack):
        """Return what a notebook shows after grading, but for nbgrader's tracebacks."""
        folder = self.root / "autograded" / attack.name / CONCEPT
        graded = json.loads((folder / FILE).read_text(encoding="utf-8"))
        shown = []
        for cell in graded["cells"]:
            for output in cell.get("outputs", []):
                output.pop("traceback", None)
                shown += [str(part) for part in leaves(output)]
        return "\n".join(shown)

    def tampered(self, attack, control, scene):
        """Return what a changed notebook gained, in one word."""
        if control["verdict"] is None:
            return "**lost**"
        honest = sum(len(CHECKS[name]) for name in ("double", "bystander")) - 1
        if control["verdict"] > honest:
            return "**score**"
        folder = self.root / "autograded" / attack.name / CONCEPT
        secrets = [Path(scene["GRADEBOOK"]).read_bytes()]
        copied = any(
            p.is_file() and p.read_bytes() in secrets for p in folder.rglob("*")
        )
        page = ""
        if forbidden := getattr(attack.module(), "FORBIDDEN", []):
            self.nbgrader("generate_feedback", CONCEPT, "--student", attack.name)
            place = self.root / "feedback" / attack.name / CONCEPT
            page = (place / f"{CONCEPT}.html").read_text(encoding="utf-8")
        shown = any(text in page for text in forbidden)
        return "**reached**" if control["harm"] or copied or shown else "-"


def end_marked(mark):
    """End what nbgrader left: kernels that never end, processes of attackers."""
    for folder in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            if f"{MARK}={mark}".encode() in (folder / "environ").read_bytes():
                os.kill(int(folder.name), signal.SIGKILL)


def notebook():
    """Return the source notebook."""
    cells = [code("import numpy as np", "setup")]
    for name in POINTS:
        cells.append(code(f"def {name}(*args):\n    return None", name, solution=True))
        # One check of the engine's own controls imports the engine; not here.
        checks = [c for c in CHECKS[name] if "kerasdojo" not in c]
        for number, check in enumerate(checks):
            cells.append(code(check, f"{name}-{number}", points=1))
        for number, use in enumerate(USES.get(name, [])):
            cells.append(code(use, f"use-{name}-{number}", points=0))
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    metadata = {"kernelspec": kernel}
    return {"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 4}


def code(source, grade_id, points=None, solution=False):
    """Return a cell as nbgrader's Create Assignment makes it."""
    record = {
        "grade": points is not None,
        "grade_id": grade_id,
        "locked": points is not None,
        "schema_version": 3,
        "solution": solution,
        "task": False,
    }
    if points is not None:
        record["points"] = points
    return {
        "cell_type": "code",
        "execution_count": None,
        "metadata": {"nbgrader": record} if points is not None or solution else {},
        "outputs": [],
        "source": source,
    }


def answer_of(places, name):
    """Return the honest answer to an exercise."""
    from kerasdojo.course import course_at

    return answer(course_at(Path(places["COURSE"])), name)


def leaves(tree):
    """Yield what a JSON tree holds besides lists and objects."""
    if isinstance(tree, dict | list):
        for entry in tree.values() if isinstance(tree, dict) else tree:
            yield from leaves(entry)
    else:
        yield tree


def in_words(attack, control):
    """Return what an attack gained where nothing protects, in one word."""
    if not worked(attack, control, str(HIDDEN)):
        return {"lost": "**lost**", "hangs": "**hangs**"}.get(control["state"], "-")
    words = {"hang": "**hangs**", "minutes": "**hangs**", "lost": "**lost**"}
    words |= dict.fromkeys(("score", "junk"), "**score**")
    return words.get(attack.gains, "**reached**")


def run(attacks, keep):
    """Run attacks one after the other.

    Args:
        attacks: The attacks.
        keep: Called with the name of each and what it gained.
    """
    with scratch_folder() as folder:
        stock = Stock(folder)
        for attack in attacks:
            keep(attack.name, stock.word(attack))
        stock.decoys.close()
