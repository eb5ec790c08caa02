import os
import resource
import subprocess
import sys
import webbrowser
from pathlib import Path

import pytest

from kerasdojo.cli.commands import COMMANDS, DEV_COMMANDS, command_module
from kerasdojo.cli.parser import parse
from kerasdojo.course import course_at
from kerasdojo.course.progress import Progress
from kerasdojo.course.workspace import find_workspace


def test_the_list_shows_what_there_is(kerasdojo):
    out = kerasdojo("list").out
    assert "01_numbers" in out
    assert "Double a number" in out
    assert "Running mean *" in out
    assert "0/2" in out


def test_the_list_may_be_short_or_korean_or_json(kerasdojo):
    assert "double" not in kerasdojo("list", "--concepts").out
    assert "두 배 만들기" in kerasdojo("list", "--lang", "ko").out
    assert "01_numbers" not in kerasdojo("list", "2").out
    tree = kerasdojo("list", "--json").json
    assert tree["concepts"][0]["exercises"][0]["name"] == "double"


@pytest.mark.usefixtures("fake_pool")
def test_the_list_shows_what_is_passed(kerasdojo, answer):
    answer("double", "pass")
    answer("shout", "# verdict: capitals=failed")
    kerasdojo("check", "--all")
    lines = {
        line.split()[1]: line for line in kerasdojo("list").out.splitlines() if line
    }
    assert lines["double"].startswith("✓")
    assert lines["shout"].startswith("✗")
    assert "1/2" in kerasdojo("list", "1", "--concepts").out


def test_the_list_may_be_heard(kerasdojo):
    lines = kerasdojo("list", "--plain").out.splitlines()
    assert lines[0] == "01_numbers, Numbers: 0 of 2 passed"
    assert lines[1] == "  not attempted: double, Double a number, 0/3"
    korean = kerasdojo("list", "1", "--plain", "--lang", "ko").out
    assert "01_numbers, 숫자: 2개 중 0개 통과" in korean


def test_hints_come_one_by_one(kerasdojo):
    assert "Look at multiplication." in kerasdojo("hint", "double").out
    assert "Use `*`." in kerasdojo("hint", "double").out
    assert "3 * x" in kerasdojo("hint", "double").out
    assert "3 * x" in kerasdojo("hint", "double").out
    assert "Look at" in kerasdojo("hint", "double", "--number", 1).out
    everything = kerasdojo("hint", "double", "--all", "--lang", "ko").out
    assert "힌트 1/3" in everything
    assert "힌트 3/3" in everything


def test_hints_are_counted(kerasdojo, tiny):
    kerasdojo("hint", "double")
    kerasdojo("hint", "double", "--number", 1)
    record = Progress.of(find_workspace(tiny)).record(tiny.exercise("double"))
    assert record.hints == 1
    assert kerasdojo("hint", "double", "--json").json[0]["number"] == 2


def test_a_lesson_and_a_task_are_shown(kerasdojo):
    assert "A short lesson." in kerasdojo("show", "1").out
    assert "짧은 설명" in kerasdojo("show", "numbers", "--lang", "ko").out
    task = kerasdojo("show", "double").out
    assert "Return twice `x`." in task
    assert "works below zero (1 point, hidden)" in task
    assert kerasdojo("show", "nothing").code == 2


def test_the_map_of_the_seed_note_is_shown(kerasdojo, work):
    assert "seed_note" not in kerasdojo("list", "--concepts", "--json").json
    (work / "exercises" / "seed-note.toml").write_text(
        '[[entries]]\nsays = { en = "Twice as much", ko = "두 배" }\nlines = ["x2"]\n'
        'lesson = "01_numbers"\nexercises = ["double"]\nquiz = ["twice"]\n',
        encoding="utf-8",
    )
    shown = kerasdojo("list", "--concepts").out
    assert "Twice as much" in shown
    assert "exercises: double · quiz: twice" in shown
    assert "Twice as much" not in kerasdojo("list", "2", "--concepts").out
    assert "Twice as much" not in kerasdojo("list").out
    [entry] = kerasdojo("list", "--concepts", "--json").json["seed_note"]
    assert (entry["concept"], entry["lines"]) == ("01_numbers", ["x2"])


def test_a_lesson_ends_with_what_a_person_grades(kerasdojo, work):
    path = work / "exercises" / "01_numbers" / "concept.toml"
    head, mark, rest = path.read_text("utf-8").partition("[[exercises]]")
    question = (
        '[[open_questions]]\nname = "why"\ntitle = { en = "Why?", ko = "왜?" }\n'
        'task = { en = "Why is it so?", ko = "왜 그런가요?" }\npoints = 4\n\n'
    )
    path.write_text(head + question + mark + rest, "utf-8")
    shown = kerasdojo("show", "1").out
    assert shown.index("A short lesson.") < shown.index("## Why? (4 points)")
    assert "a person grades it" in shown
    assert "왜 그런가요?" in kerasdojo("show", "1", "--lang", "ko").out


def test_the_figure_of_a_lesson_is_named_and_opened(kerasdojo, work, monkeypatch):
    opened = []
    monkeypatch.setattr(webbrowser, "open", opened.append)
    assert "Figure" not in kerasdojo("show", "1").out
    run = kerasdojo("show", "1", "--figure")
    assert (run.code, opened) == (2, [])
    assert "01_numbers has no figure" in run.err
    picture = work / "exercises" / "01_numbers" / "plot.svg"
    picture.write_text("<svg/>")
    lesson = picture.with_name("README.md")
    lesson.write_text(lesson.read_text("utf-8") + "\n![A plot](plot.svg)\n", "utf-8")
    assert f"Figure: {picture}" in kerasdojo("show", "1").out
    assert kerasdojo("show", "double", "--figure").code == 0
    assert opened == [picture.resolve().as_uri()]


def test_reset_keeps_a_backup(kerasdojo, answer):
    path = answer("double", "my work")
    run = kerasdojo("reset", "double", "--json")
    assert "raise NotImplementedError" in path.read_text()
    assert Path(run.json["backup"]).read_text() == "my work"
    again = kerasdojo("reset", "double", "--json").json
    assert again["backup"] != run.json["backup"]


def test_a_deleted_file_can_be_reset(kerasdojo, work):
    path = work / "exercises/01_numbers/double.py"
    path.unlink()
    assert kerasdojo("reset", "double").code == 0
    assert path.exists()


@pytest.mark.usefixtures("fake_pool")
def test_the_solution_comes_after_passing(kerasdojo, answer):
    run = kerasdojo("solution", "double")
    assert run.code == 1
    assert "Pass double first" in run.err
    answer("double", "pass")
    kerasdojo("check", "double")
    out = kerasdojo("solution", "double").out
    assert "return 2 * x" in out
    assert "SOLUTION" not in out


def test_solutions_may_be_absent(kerasdojo, work):
    (work / "solutions").rename(work / "hidden")
    run = kerasdojo("solution", "double")
    assert run.code == 2
    assert "instructor" in run.err


def test_init_makes_a_folder_to_work_in(kerasdojo, work, tmp_path, monkeypatch):
    folder = tmp_path / "mine"
    assert kerasdojo("init", folder).code == 0
    stub = folder / "exercises/01_numbers/double.py"
    assert "raise NotImplementedError" in stub.read_text()
    assert (folder / "exercises/01_numbers/README.ko.md").exists()
    assert not list(folder.rglob("concept.toml"))
    stub.write_text("my work")
    assert kerasdojo("init", folder).code == 0
    assert stub.read_text() == "my work"
    workspace = find_workspace(course_at(work), folder / "exercises")
    assert workspace.root == folder.resolve()


def test_a_damaged_progress_file_is_an_empty_one(kerasdojo, work):
    state = work / ".kerasdojo"
    state.mkdir()
    for text in ("{", "[]", '{"version": 9}', '{"version": 1, "exercises": {"a": 1}}'):
        (state / "progress.json").write_text(text)
        assert kerasdojo("list").code == 0


@pytest.mark.parametrize("language", ["en", "ko"])
def test_every_command_has_help_and_an_example(kerasdojo, language):
    assert kerasdojo("--help").code == 0
    for prefix, names in (([], COMMANDS), (["dev"], DEV_COMMANDS)):
        for name, file in names.items():
            module = command_module(file)
            assert name == module.NAME
            run = kerasdojo(*prefix, module.NAME, "--help", "--lang", language)
            assert run.code == 0
            assert "examples:" in run.out
            assert module.EXAMPLES[0] in run.out
            assert module.HELP[language][:20] in run.out


def test_examples_use_arguments_that_exist():
    for file in (*COMMANDS.values(), *DEV_COMMANDS.values()):
        module = command_module(file)
        for example in module.EXAMPLES:
            program, *words = example.split("  ")[0].split(" > ")[0].split()
            if program == "kerasdojo":
                assert parse(words).command is module.run
            else:
                assert program == "nbgrader"


@pytest.mark.parametrize(
    "arguments", [[], ["nothing"], ["list", "--lang", "fr"], ["hint"], ["dev"]]
)
def test_wrong_use_is_code_2(kerasdojo, arguments):
    assert kerasdojo(*arguments).code == 2


def test_a_broken_course_is_explained(kerasdojo, work):
    (work / "exercises/01_numbers/concept.toml").write_text("title = 3")
    run = kerasdojo("list")
    assert run.code == 2
    assert "exercises/01_numbers/concept.toml: `title` must be a table" in run.err
    assert len(run.err.splitlines()) > 1


def test_the_help_lists_every_command(kerasdojo):
    out = kerasdojo("--help", "--lang", "en").out
    assert all(f"  {name} " in out for name in (*COMMANDS, "dev"))
    out = kerasdojo("dev", "--help").out.replace("\n", " \n")
    assert all(f"  {name} " in out for name in DEV_COMMANDS)


def test_the_version_is_told(kerasdojo):
    assert kerasdojo("--version").out.startswith("kerasdojo ")


def test_the_command_starts_quickly(work):
    """Processor time, best of three: other processes must not matter."""
    command = [sys.executable, "-m", "kerasdojo", "hint", "double"]
    seconds = []
    for _ in range(3):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, check=True, capture_output=True, env=_env())
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        seconds.append(after.ru_utime + after.ru_stime)
        seconds[-1] -= before.ru_utime + before.ru_stime
    assert min(seconds) < 0.3


def _env():
    return {**os.environ, "PYTHONWARNINGS": "error"}


def test_a_closed_pipe_is_no_error(work):
    command = (
        f"{sys.executable} -c 'from kerasdojo.cli import main; main()' list | true"
    )
    run = subprocess.run(
        command, shell=True, capture_output=True, text=True, check=True, env=_env()
    )
    assert "Traceback" not in run.stderr


def test_a_poor_terminal_shows_what_it_can(work):
    command = [sys.executable, "-m", "kerasdojo", "list", "--lang", "ko"]
    environment = {**_env(), "PYTHONIOENCODING": "ascii"}
    run = subprocess.run(command, capture_output=True, check=True, env=environment)
    assert b"01_numbers" in run.stdout
    assert b"?" in run.stdout
