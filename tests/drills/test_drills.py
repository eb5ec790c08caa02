"""Whatever goes wrong is said plainly, loses nothing, and is over with the next run."""

import os
import re
import subprocess
import sys
from typing import Any

import pytest
from drills.conftest import STUDENTS

pytestmark = pytest.mark.timeout(240)

GRADED = "3 graded, 0 unchanged since they were graded, 0 failed\n"
KNOWN = "0 graded, 3 unchanged since they were graded, 0 failed\n"
ROOM = "make room on the disk, then run the command again"

# Around the process, inside it, exit code, and what is said.
DRILLS = [
    ("full_disk", "nothing", 2, rf"class/.*: cannot be .*No space left.*{ROOM}"),
    ("undisturbed", "small_files", 1, "What was graded so far is kept"),
    ("read_only", "nothing", 2, "cannot be .*Read-only file system.*choose another"),
    (
        "locked_gradebook",
        "nothing",
        2,
        r"gradebook\.db .*locked.*run the command again",
    ),
    ("broken_gradebook", "nothing", 2, "gradebook.db .*is not a database.*mend it"),
    (
        "removed_gradebook",
        "nothing",
        2,
        "does not know 01_numbers: put .* back, or run",
    ),
    ("undisturbed", "no_fork", 2, "temporarily unavailable.*allow more processes"),
    ("undisturbed", "very_few_files", 2, r"Too many open files.*`ulimit -n 1024`"),
    (
        "undisturbed",
        "little_memory",
        2,
        "can't start new thread|Cannot allocate memory",
    ),
    ("no_temporary_folder", "nothing", 0, ""),
    ("undisturbed", "clock_goes_back", 0, ""),
    ("undisturbed", "no_home", 0, ""),
    ("undisturbed", "home_missing", 0, ""),
    ("undisturbed", "terminal_closes", 0, ""),
]
WITH_ENGINE = [
    ("no_shared_memory", "few_files", ""),
    ("removed_scratch", "nothing", ""),
    ("killed_judge", "nothing", "grading a submission again"),
    ("killed_zygote", "nothing", "grading a submission again"),
]
SCORES = {"ada": 6, "bob": 3, "eve": 6}
NEEDS_MOUNTS = {"full_disk", "read_only", "no_shared_memory"}


def name_of(around: str, inside: str) -> str:
    names = [
        name for name in (around, inside) if name not in ("undisturbed", "nothing")
    ]
    return " ".join(names)


def require_mounts(around: str) -> None:
    """Skip where this user, or this container, may mount nothing."""
    if around not in NEEDS_MOUNTS:
        return
    command = ["unshare", "--mount", "mount", "-t", "tmpfs", "tmpfs", "/mnt"]
    if subprocess.run(command, check=False, capture_output=True).returncode:
        pytest.skip("only root may mount")


def keep(kept: dict[str, Any], name: str, outcome: dict[str, Any], same: bool) -> None:
    """Note what came of a drill, without the folder it ran in."""
    first, second = outcome["first"], outcome["second"]
    said = re.sub(r"/\S*/test_\S*/반 class", "CLASS", first["err"] or first["out"])
    kept[name] = {
        "code": first["code"],
        "said": said.strip().removeprefix("kerasdojo: "),
        "then": [second["code"], second["out"].strip()],
        "lost": 0 if same else len(STUDENTS),
    }


@pytest.fixture(scope="module")
def calm(drill, tmp_path_factory):
    """The record of a class that is graded where nothing goes wrong."""
    outcome = drill(tmp_path_factory.mktemp("calm"))
    assert outcome["first"] == {"code": 0, "out": GRADED, "err": ""}
    return outcome["record"]


@pytest.mark.parametrize(
    ("around", "inside", "code", "said"), DRILLS, ids=[name_of(*d[:2]) for d in DRILLS]
)
def test_trouble_is_said_and_costs_nothing(
    drill, calm, kept, tmp_path, around, inside, code, said
):
    require_mounts(around)
    outcome = drill(tmp_path, around, inside)
    first, second = outcome["first"], outcome["second"]
    same = outcome["record"] == calm
    keep(kept, name_of(around, inside), outcome, same)
    assert (first["code"], outcome["orphans"]) == (code, [])
    assert "Traceback" not in first["out"] + first["err"]
    assert re.search(said, first["err"]) if said else first["err"] == ""
    told = KNOWN if code == 0 else GRADED
    assert second == {"code": 0, "out": told, "err": ""}
    assert same


@pytest.mark.tensorflow
@pytest.mark.parametrize(
    ("around", "inside", "said"),
    WITH_ENGINE,
    ids=[name_of(*entry[:2]) for entry in WITH_ENGINE],
)
def test_the_engine_goes_on(drill, kept, tmp_path, around, inside, said):
    require_mounts(around)
    outcome = drill(tmp_path, around, inside, engine="real")
    same = outcome["scores"] == SCORES
    keep(kept, name_of(around, inside), outcome, same)
    assert outcome["orphans"] == []
    assert outcome["first"]["code"] == 0
    assert outcome["first"]["out"].startswith(GRADED)
    assert "Traceback" not in outcome["first"]["err"]
    assert re.search(said, outcome["first"]["err"])
    assert outcome["second"] == {"code": 0, "out": KNOWN, "err": ""}
    assert same


@pytest.mark.parametrize("locale", ["C", "POSIX", "ko_KR.EUC-KR"])
def test_no_locale_is_in_the_way(handed_in, kept, locale):
    """Korean paths and texts, where Python would rather write ASCII."""
    known = subprocess.run(["locale", "-a"], capture_output=True, text=True, check=True)
    if locale.lower().replace("-", "") not in known.stdout.lower().split():
        pytest.skip(f"no locale {locale} here")
    plain = {"LC_ALL": locale, "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    command = [sys.executable, "-m", "kerasdojo", "doctor", str(handed_in)]
    run = subprocess.run(
        [*command, "--lang", "ko"],
        env={**os.environ, **plain},
        capture_output=True,
        check=False,
    )
    said = run.stdout.decode("utf-8", "replace").splitlines()
    kept[f"locale {locale}"] = {"code": run.returncode, "said": said[-1], "lost": 0}
    assert (run.returncode, run.stderr) == (0, b"")
    assert any("가을 학기 (1)" in line for line in said)
