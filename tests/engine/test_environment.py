"""The environment of what imports TensorFlow: nobody else's settings count."""

from pathlib import Path

from kerasdojo.processes.environment import child_environment


def test_nothing_is_read_from_a_folder_that_others_can_write(monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("PYTHONPATH", "/elsewhere")
    environment = child_environment()
    for name in ("HOME", "KERAS_HOME"):
        assert not Path(environment[name]).exists()
    assert "PYTHONPATH" not in environment
    cache = Path(environment["MPLCONFIGDIR"])
    assert cache.is_relative_to(tmp_path)
    assert cache.stat().st_mode & 0o77 == 0


def test_a_home_that_is_missing_does_no_harm(monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path / "file" / "home"))
    (tmp_path / "file").touch()
    assert "MPLCONFIGDIR" not in child_environment()
