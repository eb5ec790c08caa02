"""What attacks aim at: decoys, a course with canaries in it, and controls."""

import dataclasses
import functools
import json
import os
import shutil
import socket
import sqlite3
import subprocess
import sys
from pathlib import Path

from attacks.attack import CONCEPT, COURSE, SECRET, read_attacks

import kerasdojo
from kerasdojo.course import course_at
from kerasdojo.course.sync import derived_files

ENVIRONMENT = "CANARY-environment-5d0e"


@dataclasses.dataclass
class Decoys:
    """What attacks aim at outside the course folder, and what tells whether they hit.

    Args:
        folder: A folder of its own.
        user: Whose processes they and nbgrader are, one's own when None.
    """

    folder: Path
    user: int | None = None

    def __post_init__(self):
        for name in ("harm", "home", "library", "outside"):
            (self.folder / name).mkdir(parents=True)
        (self.folder / "outside" / "victim.txt").write_text("CANARY-victim")
        self.start = as_user(self.user, self.folder)
        self.tcp = socket.create_server(("127.0.0.1", 0))
        self.port = self.tcp.getsockname()[1]
        self.udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.udp.bind(("127.0.0.1", self.port))
        self.abstract = socket.socket(socket.AF_UNIX)
        self.name = f"kerasdojo-{os.getpid()}-{self.folder.name}"
        self.abstract.bind(f"\0{self.name}")
        self.abstract.listen()
        self.victim = subprocess.Popen(
            [*self.start, sys.executable, "-I", "-c", "input()"],
            stdin=subprocess.PIPE,
            env={"KERASDOJO_CANARY": ENVIRONMENT},
        )
        for sock in (self.tcp, self.udp, self.abstract):
            sock.setblocking(False)

    def scene(self, name):
        return {
            "HARM": str(self.folder / "harm" / name),
            "HOME": str(self.folder / "home"),
            "LIBRARY": str(self.folder / "library"),
            "OUTSIDE": str(self.folder / "outside"),
            "VICTIM_FILE": str(self.folder / "outside" / "victim.txt"),
            "VICTIM": str(self.victim.pid),
            "PORT": str(self.port),
            "ABSTRACT": self.name,
        }

    def harmed(self):
        """Return what was hit."""
        places = ("harm", "home", "library")
        found = [str(p) for place in places for p in (self.folder / place).rglob("*")]
        if sorted(p.name for p in (self.folder / "outside").iterdir()) != [
            "victim.txt"
        ]:
            found.append("outside")
        if self.victim.poll() is not None:
            found.append("victim")
        return found + [sock for sock in (self.tcp, self.abstract) if self._met(sock)]

    def _met(self, sock):
        try:
            sock.accept()[0].close()
        except BlockingIOError:
            return False
        return True

    def close(self):
        self.victim.kill()
        self.victim.communicate()
        for sock in (self.tcp, self.udp, self.abstract):
            sock.close()


def as_user(user, folder):
    """Return the start of a command that runs the rest of it as another user.

    Where a folder above Python is closed to others, that user alone sees an open one.

    Args:
        user: The user, one's own when None.
        folder: For what it needs.
    """
    if user is None:
        return []
    kept, closed = {}, set()
    for path in {sys.base_prefix, sys.prefix, str(Path(kerasdojo.__file__).parents[2])}:
        above = [
            p for p in (*reversed(Path(path).parents),) if not p.stat().st_mode & 1
        ]
        if above:
            kept[path] = folder / f"kept-{len(kept)}"
            kept[path].mkdir(parents=True, exist_ok=True)
            closed.add(above[0])
    lines = [f"mount --bind {path} {holder}" for path, holder in kept.items()]
    lines += [f"mount -t tmpfs -o mode=755 none {path}" for path in sorted(closed)]
    lines += [f"mkdir -p {p} && mount --bind {h} {p}" for p, h in kept.items()]
    lines.append(f'exec setpriv --reuid={user} --regid={user} --clear-groups "$@"')
    return ["unshare", "--mount", "sh", "-ec", "\n".join(lines), "sh"]


def copied(root):
    ignored = shutil.ignore_patterns("__pycache__", ".kerasdojo")
    shutil.copytree(COURSE, root, ignore=ignored)
    for derived in derived_files(course_at(root)):
        derived.write()
    return course_at(root)


def answer(course, exercise):
    """Return the reference solution without its canary."""
    path = course.solutions_dir / CONCEPT / f"{exercise}.py"
    lines = path.read_text(encoding="utf-8").splitlines()
    return "\n".join(line for line in lines if "CANARY" not in line)


def run_controls(folder):
    """Return what every attack does in one process with the checks."""
    decoys = Decoys(folder / "decoys")
    scene = control_scene(folder)
    orders = {}
    for attack in read_attacks().values():
        if attack.kind == "cell" and attack.gains != "none":
            places = {**decoys.scene(attack.name), **scene}
            orders[attack.name] = {
                "source": attack.aimed(places),
                "exercise": attack.exercise,
                "gains": attack.gains,
                "runs": attack.runs,
                "secret": SECRET.hex(),
                "harm": places["HARM"],
                "folder": str(folder / "run" / attack.name),
            }
    path = folder / "orders.json"
    path.write_text(json.dumps(orders), encoding="utf-8")
    script = Path(__file__).parent / "unprotected.py"
    done = subprocess.run(
        [sys.executable, "-W", "ignore", str(script), str(path)],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": "", "HOME": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )
    decoys.close()
    assert done.returncode == 0, done.stderr[-3000:]
    return json.loads(done.stdout)


class Target:
    """A course to be attacked through a pool, and the places around it.

    Args:
        folder: Where to make it; others may enter it, so that modes protect nothing.
    """

    def __init__(self, folder):
        self.folder = folder
        self.places = control_scene(folder)
        self.course = course_at(folder / "course")
        self.answer = functools.partial(answer, self.course)

    def scene(self, decoys, name):
        """Return the places that an attack aims at."""
        return {**decoys.scene(name), **self.places}


def control_scene(folder):
    course = copied(folder / "course")
    database = folder / "gradebook.db"
    with sqlite3.connect(database) as connection:
        connection.execute("CREATE TABLE grade (manual_score)")
    (folder / "secret").write_text("CANARY-secret")
    cell = {"source": answer(course, "double")}
    (folder / "classmate.ipynb").write_text(json.dumps({"cells": [cell]}))
    return {
        "ROOT": str(folder),
        "GRADEBOOK": str(database),
        "SECRET": str(folder / "secret"),
        "GRADER": str(course.root / f"graders/{CONCEPT}/test_double_hidden.py"),
        "SOLUTION": str(course.root / f"solutions/{CONCEPT}/double.py"),
        "CLASSMATE": str(folder / "classmate.ipynb"),
    }
