"""The probe, the levels, the roots, and platforms without any of it."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kerasdojo import confine
from kerasdojo.confine import _advice, _attempts, _linux, _probe, _roots
from kerasdojo.confine._policy import FULL_NAMESPACES, LAYERS

EVERYTHING = {*LAYERS, FULL_NAMESPACES}


@pytest.fixture
def fresh():
    """Forget what was found before, and afterwards what the test found."""
    _probe._probe.cache_clear()
    yield
    _probe._probe.cache_clear()


def test_this_machine_reaches_level_3(ground):
    if _linux.machine() is None or not ground.works.landlock_abi:
        pytest.skip("not a Linux with Landlock: level 3 is out of reach")
    expected = 4 if "uid" in ground.works.layers else 3
    assert ground.works.level == expected
    print(f"isolation level {ground.works.level}: {', '.join(ground.works.layers)}")


def test_each_layer_works_or_comes_with_advice(ground):
    missing = {each.layer: each for each in ground.works.missing}
    assert {*ground.works.layers, *missing} == EVERYTHING
    assert not set(ground.works.layers) & set(missing)
    for each in missing.values():
        assert each.reason
        assert each.advice.en != each.advice.ko


def test_advice_covers_every_layer_and_attempt():
    assert set(_advice.ADVICE) == set(_attempts._ATTEMPTS) == EVERYTHING


def test_probing_is_quick_and_done_once(fresh):
    start = time.monotonic()
    first = confine.probe()
    assert time.monotonic() - start < 2
    assert confine.probe() is first


def test_probing_leaves_nothing(fresh, tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    descriptors = set(os.listdir("/proc/self/fd"))  # noqa: PTH208
    confine.probe()
    assert list(tmp_path.iterdir()) == []
    assert set(os.listdir("/proc/self/fd")) == descriptors  # noqa: PTH208
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


@pytest.mark.parametrize("layer", ["landlock", "seccomp", "rlimits"])
def test_layer_that_refuses_nothing_is_missing(fresh, layer, monkeypatch):
    module = getattr(confine, layer)
    monkeypatch.setattr(module, "apply", lambda *args, **kwargs: None)
    found = confine.probe()
    assert layer not in found.layers
    reasons = {each.layer: each.reason for each in found.missing}
    assert "still works" in reasons[layer]


def test_layer_that_refuses_too_much_is_missing(fresh, monkeypatch):
    monkeypatch.setattr(confine.landlock, "_WRITE", 4)
    assert "landlock" not in confine.probe().layers


@pytest.mark.parametrize(
    ("action", "reason"),
    [
        (lambda folder: os._exit(1), "the attempt was killed"),
        (lambda folder: os.kill(os.getpid(), 9), "the attempt was killed"),
        (lambda folder: time.sleep(60), "the attempt was killed"),
        (lambda folder: 1 / 0, "division by zero"),
        (lambda folder: os.open("/absent", os.O_RDONLY), "No such file"),
    ],
)
def test_attempt_that_goes_wrong_is_a_missing_layer(action, reason, monkeypatch):
    monkeypatch.setattr(_probe, "_PATIENCE", 0.3)
    monkeypatch.setitem(_attempts._ATTEMPTS, "landlock", action)
    assert reason in _probe._try("landlock")


@pytest.mark.parametrize(
    ("layers", "level"),
    [
        ("", 0),
        ("rlimits no_new_privs", 0),
        ("rlimits no_new_privs seccomp", 0),
        ("rlimits no_new_privs seccomp namespaces uid", 0),
        ("rlimits no_new_privs landlock uid", 0),
        ("no_new_privs seccomp landlock", 0),
        ("rlimits no_new_privs seccomp full_namespaces", 2),
        ("rlimits no_new_privs seccomp landlock", 3),
        ("rlimits no_new_privs seccomp landlock full_namespaces", 3),
        ("rlimits no_new_privs seccomp landlock uid", 4),
    ],
)
def test_levels(layers, level):
    assert confine.Report(tuple(layers.split())).level == level


def test_layer_the_probe_found_working_must_apply(ground):
    works = ground.works
    if "cgroup" in works.layers:
        pytest.skip("a control group is delegated here")
    ground.works = _probe.Probe((*works.layers, "cgroup"), (), works.landlock_abi)
    assert "was delegated" in ground.run(lambda: None).error


def test_roots_are_python_and_packages_and_never_the_course():
    roots = confine.readable_roots()
    checkout = Path(confine.__file__).parents[3]
    assert Path(os.__file__).parent.resolve() in roots
    assert Path(pytest.__file__).resolve().parents[1] in roots
    assert Path(confine.__file__).resolve().parents[1] in roots
    assert all(path.is_absolute() and path.exists() for path in roots)
    for secret in (checkout / "graders", checkout / "solutions", Path.home()):
        assert not any(secret.resolve().is_relative_to(root) for root in roots)


def test_folders_on_the_path_are_not_readable_for_that(monkeypatch, tmp_path):
    package = tmp_path / "site-packages"
    package.mkdir()
    monkeypatch.setattr(sys, "path", [str(tmp_path), str(package), ""])
    roots = confine.readable_roots()
    assert package in roots
    assert tmp_path not in roots
    assert Path.cwd() not in roots


def test_system_roots_hold_no_names_of_people():
    roots = _roots.system_roots()
    for secret in ("/etc/passwd", "/etc/shadow", "/home/x", "/tmp", "/var", "/run"):
        assert not any(Path(secret).is_relative_to(root) for root in roots)


ELSEWHERE = """
import ctypes, os, pathlib, signal, sys, tempfile
scratch = pathlib.Path(tempfile.mkdtemp())
sys.platform = {platform!r}
sys.modules["resource"] = sys.modules["fcntl"] = None
for module, names in ((os, "fork setsid geteuid getegid uname closerange"),
                      (signal, "SIGKILL SIGPIPE SIGXFSZ pthread_sigmask")):
    for name in names.split():
        delattr(module, name)
from kerasdojo import confine
found = confine.probe()
report = confine.confine(confine.Policy(scratch))
scratch.rmdir()
print(found.level, report.level, len(found.missing), found.missing[0].advice.en)
"""


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_other_platforms_import_it_and_get_nothing(platform):
    script = ELSEWHERE.format(platform=platform)
    package = Path(confine.__file__).parents[2]
    result = subprocess.run(
        [sys.executable, "-c", script],
        env={"PYTHONPATH": str(package)},
        capture_output=True,
        text=True,
    )
    assert result.stderr == ""
    assert result.stdout.startswith(f"0 0 {len(LAYERS) + 1} Grade on 64-bit Linux")
