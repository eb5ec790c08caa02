"""A class of attackers, graded once by nbgrader with the configuration we generate."""

import copy
import json
import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path

import pytest
from attacks.attack import CONCEPT, HONEST, POINTS, read_attacks
from attacks.scene import (
    ENVIRONMENT,
    Decoys,
    Target,
    answer,
    copied,
    run_controls,
)

from kerasdojo.judge import seeds
from kerasdojo.nbgrader.build import build
from kerasdojo.nbgrader.classroom import Classroom
from kerasdojo.nbgrader.history import read_history
from kerasdojo.result import Result

FILE = f"{CONCEPT}.ipynb"
LIMITS = {"cell": 4, "call": 3, "check": 6}


WITHOUT = """
import functools
from kerasdojo import confine, isolation
isolation.Policy = functools.partial(confine.Policy, layers=frozenset({layers!r}))
c.JudgeExecute.require_isolation = "none"
"""


class Attacked:
    """The course folder after everybody was graded.

    Args:
        folder: Where to make it.
        decoys: What the attackers aim at.
        attacks: Who attacks.
        layers: The layers of confinement that are applied, all when None.
    """

    def __init__(self, folder, decoys, attacks, layers=None):
        self.attacks, self.decoys = attacks, decoys
        course = self.course = copied(folder / "course")
        self.root = folder / "class"
        build(course, self.root, "en", [CONCEPT])
        self.room = Classroom.at(self.root)
        config = self.root / "nbgrader_config.py"
        text = f"{config.read_text()}\nc.JudgeExecute.limits = {LIMITS}\n"
        config.write_text(text + (WITHOUT.format(layers=layers) if layers else ""))
        self.temporary = Path(tempfile.mkdtemp(prefix="kerasdojo-attacked-"))
        self.temporary.chmod(0o711)
        give(decoys.user, folder, self.temporary, decoys.folder)
        self.nbgrader("generate_assignment")
        self.hand_in()
        give(decoys.user, self.root)
        self.before = left_behind()
        self.log = self.nbgrader("autograde")
        self.nbgrader("generate_feedback")
        self.after = left_behind()
        self.remains = sorted(path.name for path in self.temporary.iterdir())
        shutil.rmtree(self.temporary)

    def nbgrader(self, command):
        # nbgrader starts `alembic` by its name.
        path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
        own = {"PATH": path, "TMPDIR": str(self.temporary)}
        start = self.decoys.start
        if start:
            own["HOME"] = str(self.root.parent)
        done = subprocess.run(
            [
                *start,
                sys.executable,
                "-W",
                "ignore",
                "-m",
                "nbgrader",
                command,
                CONCEPT,
            ],
            cwd=self.root,
            env={**os.environ, **own, "KERASDOJO_CANARY": ENVIRONMENT},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout + done.stderr

    def scene(self, name):
        course = self.course.root
        return {
            **self.decoys.scene(name),
            "ROOT": str(self.root),
            "COURSE": str(course),
            "GRADEBOOK": str(self.root / "gradebook.db"),
            "SECRET": str(self.root / ".kerasdojo" / "secret"),
            "GRADER": str(course / f"graders/{CONCEPT}/test_double_hidden.py"),
            "SOLUTION": str(course / f"solutions/{CONCEPT}/double.py"),
            "CLASSMATE": str(self.submitted("a00_honest") / FILE),
        }

    def hand_in(self):
        released = json.loads((self.root / "release" / CONCEPT / FILE).read_text())
        for student in HONEST:
            note = "# CANARY-classmate-77aa\n"
            answers = {name: note + answer(self.course, name) for name in POINTS}
            self.submit(student, filled(released, answers))
        for attack in self.attacks.values():
            answers = {name: answer(self.course, name) for name in attack.keep}
            scene = self.scene(attack.name)
            if attack.kind == "cell":
                notebook = filled(
                    released, {**answers, attack.exercise: attack.aimed(scene)}
                )
            else:
                answers["double"] = answer(self.course, "double")
                notebook = filled(released, answers)
                folder = self.submitted(attack.name)
                folder.mkdir(parents=True)
                attack.module().tamper(notebook, folder, scene)
            self.submit(attack.name, notebook)

    def submitted(self, student):
        return self.root / "submitted" / student / CONCEPT

    def submit(self, student, notebook):
        folder = self.submitted(student)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / FILE).write_text(json.dumps(notebook), encoding="utf-8")

    def result(self, student):
        text = self.room.result(CONCEPT, student).read_text(encoding="utf-8")
        return Result.from_dict(json.loads(text))

    def shown(self, student):
        """Everything that was made for a student and is not their own source."""
        folder = self.root / "autograded" / student / CONCEPT
        notebook = json.loads((folder / FILE).read_text(encoding="utf-8"))
        outputs = [cell.get("outputs", []) for cell in notebook["cells"]]
        result = self.result(student).to_dict()
        texts = [*strings(outputs), *strings(result)]
        others = [path for path in folder.rglob("*") if path.suffix != ".ipynb"]
        files = [path.read_bytes() for path in others if path.is_file()]
        return "\n".join([*texts, *(data.decode("latin-1") for data in files)])

    def page(self, student):
        path = self.root / "feedback" / student / CONCEPT / f"{CONCEPT}.html"
        html = path.read_text(encoding="utf-8")
        return html[html.index("<body") :]

    def forbidden(self, attack):
        """Strings that must turn up nowhere."""
        digest = read_history(self.room.result(CONCEPT, attack.name))[-1].digest
        names = (attack.name, CONCEPT, "double", "large", digest)
        rng = seeds.generator(seeds.check_seed(self.room.secret, *names))
        number = int(rng.integers(10**9, 10**10))
        secret = self.room.secret.hex()
        hidden = [str(number), str(2 * number), secret, "CANARY", "HARMED", "SQLite f"]
        return hidden + [attack.evidence] * bool(attack.evidence)


def filled(released, answers):
    notebook = copy.deepcopy(released)
    for cell in notebook["cells"]:
        name = cell["metadata"]["nbgrader"]["grade_id"]
        if name in answers:
            cell["source"] = answers[name]
    return notebook


def strings(tree):
    if isinstance(tree, str):
        yield tree
    elif isinstance(tree, dict):
        tree = list(tree.values())
    if isinstance(tree, list):
        for entry in tree:
            yield from strings(entry)


def left_behind():
    """Return what attacks may have left in shared folders and among packages."""
    places = [Path("/dev/shm"), Path("/tmp"), Path("/var/tmp")]
    places.append(Path(sysconfig.get_paths()["purelib"]))
    scratch = Path(tempfile.gettempdir()).glob("kerasdojo-*")
    places += [path for path in scratch if path.is_dir()]
    return sorted(
        str(path)
        for place in places
        if place.is_dir()
        for path in place.iterdir()
        if path.name.startswith("attack")
    )


def give(user, *folders):
    """Give folders and all in them to a user."""
    if user is None:
        return
    for folder in folders:
        for path in (folder, *folder.rglob("*")):
            os.chown(path, user, user, follow_symlinks=False)


@pytest.fixture(scope="module")
def decoys(tmp_path_factory):
    """Listeners, a process and folders to be attacked."""
    decoys = Decoys(tmp_path_factory.mktemp("decoys"))
    yield decoys
    decoys.close()


@pytest.fixture(scope="module")
def attacked(tmp_path_factory, decoys):
    """The class of attackers, graded."""
    return Attacked(tmp_path_factory.mktemp("attacked"), decoys, read_attacks())


@pytest.fixture(scope="module")
def controls(tmp_path_factory):
    """What every attack does where nothing protects."""
    return run_controls(tmp_path_factory.mktemp("controls"))


@pytest.fixture(scope="module")
def target(tmp_path_factory):
    """A course to be attacked through a pool, and the places around it."""
    return Target(tmp_path_factory.mktemp("target"))
