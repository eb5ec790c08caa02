"""What students install: the engine, the exercises, the visible graders, no more."""

import json
import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PARTS = ["src", "LICENSE", "README.md", "hatch_build.py", "pyproject.toml"]


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """A copy of the project that holds the small course, its stubs derived."""
    root = tmp_path_factory.mktemp("project")
    for part in PARTS:
        copy = shutil.copytree if (ROOT / part).is_dir() else shutil.copy
        copy(ROOT / part, root / part)
    tiny = ROOT / "tests" / "fixtures" / "tiny"
    shutil.copytree(tiny, root, dirs_exist_ok=True)
    (root / "exercises/01_numbers/figure.svg").write_text("<svg/>")
    (root / "exercises/seed-note.toml").write_text("entries = []")
    (root / "graders/01_numbers/notes.txt").write_text("private")
    run([sys.executable, "-m", "kerasdojo", "dev", "sync"], root)
    return root


@pytest.fixture(scope="module")
def built(project):
    """The folder with wheel and sdist."""
    run([sys.executable, "-m", "hatchling", "build"], project)
    return project / "dist"


@pytest.fixture(scope="module")
def installed(built, tmp_path_factory):
    """A folder that holds the unpacked wheel."""
    folder = tmp_path_factory.mktemp("site")
    (wheel,) = built.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def run(command, folder, **environment):
    environment = {**os.environ, "KERASDOJO_LANG": "en", **environment}
    return subprocess.run(
        command, cwd=folder, env=environment, check=True, capture_output=True, text=True
    )


def files_in(built):
    (wheel,) = built.glob("*.whl")
    return set(zipfile.ZipFile(wheel).namelist())


def test_the_wheel_holds_exercises_and_visible_graders(built):
    files = files_in(built)
    for name in (
        "kerasdojo/_course/exercises/01_numbers/concept.toml",
        "kerasdojo/_course/exercises/01_numbers/README.ko.md",
        "kerasdojo/_course/exercises/01_numbers/double.py",
        "kerasdojo/_course/exercises/01_numbers/quiz.toml",
        "kerasdojo/_course/exercises/01_numbers/figure.svg",
        "kerasdojo/_course/exercises/seed-note.toml",
        "kerasdojo/_course/graders/01_numbers/test_double.py",
        "kerasdojo/data/digits.npz",
        "kerasdojo/data/LICENCES.md",
        "kerasdojo/py.typed",
    ):
        assert name in files


def test_neither_wheel_nor_sdist_holds_answers(built):
    (sdist,) = built.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        files = files_in(built) | set(archive.getnames())
        texts = [
            archive.extractfile(name).read()
            for name in archive.getnames()
            if name.endswith((".py", ".toml")) and "/src/" not in name
        ]
    for name in files:
        assert not name.endswith("_hidden.py")
        assert "solutions/" not in name
        assert "submissions/" not in name
        assert "notes.txt" not in name
        assert "__pycache__" not in name
    assert not any(b"# BEGIN SOLUTION" in text for text in texts)


def test_a_wheel_made_from_the_sdist_is_the_same(built, tmp_path):
    (sdist,) = built.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        archive.extractall(tmp_path, filter="data")
    (root,) = tmp_path.iterdir()
    run([sys.executable, "-m", "hatchling", "build", "-t", "wheel"], root)
    assert files_in(root / "dist") == files_in(built)


def test_a_student_works_with_the_wheel_alone(installed, tmp_path):
    def kerasdojo(*arguments):
        command = [sys.executable, "-m", "kerasdojo", *arguments]
        return run(command, tmp_path, PYTHONPATH=str(installed)).stdout

    concepts = json.loads(kerasdojo("list", "--json"))["concepts"]
    assert [concept["id"] for concept in concepts] == ["01_numbers", "02_words"]
    kerasdojo("init", ".")
    mine = tmp_path / "exercises/01_numbers/double.py"
    stub = mine.read_text()
    mine.write_text("my work")
    kerasdojo("reset", "double")
    assert mine.read_text() == stub
    assert "Look at multiplication." in kerasdojo("hint", "double")
    options = ["-m", "pytest", "graders", "--collect-only", "-q"]
    found = run([sys.executable, *options], tmp_path, PYTHONPATH=str(installed)).stdout
    assert "graders/01_numbers/test_double.py::test_values" in found
    assert "test_negative" not in found  # a hidden check
    assert (tmp_path / ".kerasdojo/progress.json").exists()
