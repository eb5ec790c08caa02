"""`kerasdojo doctor`: every line that is not fine says what to do."""

import json
import subprocess
import sys
from importlib import metadata
from pathlib import Path

import pytest

from kerasdojo import isolation
from kerasdojo.cli.commands import doctor
from kerasdojo.confine import LAYERS, Missing, Probe, probe
from kerasdojo.doctor import examine, folder, jupyter, layers, machine
from kerasdojo.nbgrader.build import build
from kerasdojo.text import Text

ADVICE = Text(en="Boot another kernel.", ko="다른 커널로 부팅하세요.")


@pytest.fixture
def room(tiny, work, tmp_path) -> Path:
    """A course folder."""
    root = tmp_path / "class"
    build(tiny, root, "en")
    return root


@pytest.fixture
def lines(kerasdojo):
    """Return a function that returns the findings by name, and the exit code."""

    def run(*arguments: object) -> tuple[dict[str, dict], int]:
        told = kerasdojo("doctor", *arguments, "--json")
        sections = told.json["sections"]
        return {f["name"]: f for s in sections for f in s["findings"]}, told.code

    return run


def pretend(monkeypatch, found: Probe) -> None:
    for module in (isolation, layers, folder):
        monkeypatch.setattr(module, "probe", lambda: found)


def without(*names: str) -> Probe:
    missing = tuple(Missing(name, "refused", ADVICE) for name in names)
    works = {*LAYERS, "full_namespaces"} - {*names}
    return Probe(tuple(sorted(works)), missing, 0)


def test_one_screen_in_two_languages(kerasdojo, room):
    english = kerasdojo("doctor", room)
    assert english.code == 0
    assert len(english.out.splitlines()) <= 48
    level = isolation.name_of(probe().level)
    assert f"{level} (level {probe().level} of 4)" in english.out
    assert metadata.version("keras") in english.out
    korean = kerasdojo("doctor", room, "--lang", "ko", "--plain").out
    assert "과정 폴더" in korean
    assert "정상" in korean
    assert not set("✓✗→") & set(korean)


def test_whatever_is_not_fine_has_a_fix(lines, room, monkeypatch):
    pretend(monkeypatch, without(*LAYERS, "full_namespaces"))
    found, _ = lines(room)
    assert all(f["fix"] for f in found.values() if f["state"] != "ok")
    assert all(f["found"]["ko"] and f["found"]["en"] for f in found.values())


def test_every_finding_has_a_name_to_show():
    names = {f.name for section in examine(Path()) for f in section.findings}
    own = {"kerasdojo", "python", "landlock", "seccomp", "cgroup"}
    packages = {"tensorflow", "keras", "numpy", "nbgrader", "jupyterlab", "anywidget"}
    assert names <= {*doctor._NAMES, *own, *packages}


def test_it_starts_light(room):
    code = (
        "import sys; from kerasdojo.cli import main; main(['doctor', sys.argv[1]]); "
        "heavy = {'tensorflow', 'keras', 'nbformat', 'nbgrader'} & {*sys.modules}; "
        "print(sorted(heavy), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, room], capture_output=True, text=True, check=True
    )
    assert done.stderr.strip() == "[]"


@pytest.mark.parametrize(("version", "state"), [("2.1", "problem"), ("99", "ok")])
def test_old_packages_are_told(lines, monkeypatch, version, state):
    real = metadata.version
    monkeypatch.setattr(
        metadata, "version", lambda name: version if name == "keras" else real(name)
    )
    found, code = lines()
    assert found["keras"]["state"] == state
    assert code == (state == "problem")
    if state == "problem":
        assert found["keras"]["fix"]["en"].startswith("pip install 'keras>=")


def test_missing_packages_are_told(lines, monkeypatch):
    real = metadata.version

    def version(name: str) -> str:
        if name.startswith("tensorflow"):
            raise metadata.PackageNotFoundError(name)
        return real(name)

    monkeypatch.setattr(metadata, "version", version)
    found, code = lines()
    assert (found["tensorflow"]["state"], code) == ("problem", 1)


@pytest.mark.parametrize(
    ("version", "state"), [("3.9.1", "problem"), ("3.99.0", "warning")]
)
def test_other_pythons_are_told(lines, monkeypatch, version, state):
    monkeypatch.setattr("platform.python_version", lambda: version)
    monkeypatch.setattr("platform.python_version_tuple", lambda: version.split("."))
    found, _ = lines()
    assert found["python"]["state"] == state


def test_no_layers_are_a_problem_only_where_a_class_is_graded(
    lines, room, monkeypatch, tmp_path
):
    pretend(monkeypatch, without("landlock", "full_namespaces"))
    found, code = lines(tmp_path)
    assert (found["level"]["state"], code) == ("warning", 0)
    assert found["level"]["fix"]["ko"] == ADVICE.ko
    assert "refused" in found["landlock"]["found"]["en"]
    found, code = lines(room)
    assert (found["require_isolation"]["state"], code) == ("problem", 1)


def test_waived_isolation_is_a_warning(lines, room):
    config = room / folder.CONFIG
    text = config.read_text()
    config.write_text(f'{text}\nc.JudgeExecute.require_isolation = "none"\n')
    found, code = lines(room)
    assert (found["require_isolation"]["state"], code) == ("warning", 0)


@pytest.mark.parametrize("part", ["JudgeExecute", "refuse_links", "ForgivingExporter"])
def test_a_configuration_that_protects_nothing_is_a_problem(lines, room, part):
    config = room / folder.CONFIG
    kept = [line for line in config.read_text().splitlines() if f".{part}" not in line]
    config.write_text("\n".join(kept))
    found, code = lines(room)
    assert (found["config"]["state"], code) == ("problem", 1)
    assert part in found["config"]["found"]["en"]


def test_a_configuration_that_cannot_be_read_is_a_problem(lines, room):
    (room / folder.CONFIG).write_text("c = get_config(\n")
    found, code = lines(room)
    assert (found["config"]["state"], code) == ("problem", 1)
    assert "SyntaxError" in found["config"]["found"]["en"]


def test_a_secret_that_others_can_read_is_a_problem(lines, room):
    (room / ".kerasdojo" / "secret").chmod(0o644)
    found, code = lines(room)
    assert (found["secret"]["state"], code) == ("problem", 1)
    (room / ".kerasdojo" / "secret").unlink()
    assert "missing" in lines(room)[0]["secret"]["found"]["en"]


def test_a_gradebook_is_tried_and_never_made(lines, room):
    found, code = lines(room)
    assert (found["gradebook"]["state"], code) == ("note", 0)
    book = room / "gradebook.db"
    assert not book.exists()
    book.write_bytes(b"")
    assert lines(room)[0]["gradebook"]["state"] == "ok"
    book.write_bytes(b"no database at all" * 100)
    found, code = lines(room)
    assert (found["gradebook"]["state"], code) == ("problem", 1)


def test_a_server_that_does_not_answer_is_a_problem(lines, room):
    pytest.importorskip("psycopg")
    url = "postgresql+psycopg://ann:hush@127.0.0.1:1/book"
    with (room / folder.CONFIG).open("a") as file:
        file.write(f"\nc.CourseDirectory.db_url = {url!r}\n")
    found, code = lines(room)
    assert (found["gradebook"]["state"], code) == ("problem", 1)
    assert "hush" not in json.dumps(found)
    assert "server" in found["gradebook"]["fix"]["en"]


def test_scarce_memory_and_space_are_warnings(lines, monkeypatch):
    monkeypatch.setattr(machine, "available_memory", lambda: float(1 << 29))
    monkeypatch.setattr(machine, "_FREE", float("inf"))
    found, code = lines()
    assert found["memory"]["state"] == found["temporary"]["state"] == "warning"
    assert code == 0


def test_extensions_may_be_off_or_absent(lines, monkeypatch, tmp_path):
    server = tmp_path / "jupyter_server_config.d" / "nbgrader.json"
    extension = {"nbgrader.server_extensions.formgrader": False}
    server.parent.mkdir()
    server.write_text(json.dumps({"ServerApp": {"jpserver_extensions": extension}}))
    page = tmp_path / "labconfig" / "page_config.json"
    page.parent.mkdir()
    page.write_text(json.dumps({"disabledExtensions": {"@jupyter/nbgrader": True}}))
    monkeypatch.setenv("JUPYTER_CONFIG_PATH", str(tmp_path))
    found, code = lines()
    assert code == 0
    assert "formgrader" in found["nbgrader_server"]["found"]["en"]
    assert "switched off" in found["nbgrader_labextension"]["found"]["en"]
    monkeypatch.setattr(jupyter, "jupyter_path", lambda *parts: [str(tmp_path)])
    assert lines()[0]["anywidget_labextension"]["found"]["en"] == "not installed"
