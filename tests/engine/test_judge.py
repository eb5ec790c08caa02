"""What a class may hand in, and what each of it gets."""

import pytest
from engine.probe import RIGHT_FIRST, RIGHT_SECOND, check, statuses, work

from kerasdojo.autograding import Pool
from kerasdojo.course import Course
from kerasdojo.result import Result

pytestmark = [pytest.mark.tensorflow, pytest.mark.timeout(180)]


def test_right_work_scores_everything(pool: Pool) -> None:
    result = pool.grade(work(RIGHT_FIRST, RIGHT_SECOND))
    assert (result.score, result.max_score) == (8, 12)
    assert [entry.status for entry in result.exercises][:2] == ["passed"] * 2
    assert result.isolation.startswith("full")


def test_a_known_mistake_is_named_and_costs_one_red_line(pool: Pool) -> None:
    result = pool.grade(work("def first(x): return 2 * x + 1", RIGHT_SECOND))
    assert statuses(result, "first") == ["failed", "skipped", "skipped"]
    value = check(result, "first", "value")
    assert value.misconception == "off_by_one"
    assert value.advice.en == "One too many."
    assert value.found.en == "Found 7."
    assert value.expected.ko == "기대값: 6"
    assert result.exercise("second").score == 2


def test_hidden_checks_show_neither_input_nor_expected_value(pool: Pool) -> None:
    result = pool.grade(work("def first(x): return 2 * x if x < 9 else x"))
    secret = check(result, "first", "secret")
    assert secret.status == "failed"
    assert secret.found is None
    assert secret.expected is None
    assert secret.advice is not None


def test_hidden_inputs_do_not_leak_through_exceptions(pool: Pool) -> None:
    source = """
        def first(x):
            if x > 9:
                kind = type(f"Input{x}", (Exception,), {})
                raise kind(f"the input was {x}")
            return 2 * x
    """
    secret = check(pool.grade(work(source)), "first", "secret")
    text = f"{secret.found} {secret.expected} {secret.advice} {secret.lines}"
    assert secret.status == "failed"
    assert "Input" not in text
    assert not any(word.isdigit() and len(word) > 3 for word in text.split())


def test_hidden_inputs_differ_by_student_and_repeat(pool: Pool) -> None:
    source = (
        "seen = []\ndef first(x):\n    seen.append(x)\n    print(x)\n    return 2 * x\n"
    )
    spy = source + "import atexit\n"
    results = [pool.grade(work(spy, student_id=s)) for s in ("a", "a", "b")]
    assert [result.score for result in results] == [6, 6, 6]


def test_an_untouched_stub_is_not_called_wrong(pool: Pool) -> None:
    stub = """
        def first(x):
            \"\"\"Return twice x.\"\"\"
            # my notes
            raise NotImplementedError
    """
    result = pool.grade(work(stub, RIGHT_SECOND))
    assert set(statuses(result, "first")) == {"not_attempted"}
    assert result.score == 2


def test_an_exception_shows_the_students_own_line(pool: Pool) -> None:
    result = pool.grade(work("def first(x):\n    y = x / 0\n    return y\n"))
    value = check(result, "first", "value")
    assert value.status == "failed"
    assert value.misconception == "by_zero"
    assert [line.source for line in value.lines] == ["y = x / 0"]
    assert value.lines[0].where == "cell 1"


def test_a_missing_name_and_a_broken_cell_are_told_apart(pool: Pool) -> None:
    missing = pool.grade(work("x = 1", RIGHT_SECOND))
    broken = pool.grade(work("def first(x) return", RIGHT_SECOND))
    assert "`first`" in check(missing, "first", "value").found.en
    assert "SyntaxError" in check(broken, "first", "value").found.en
    assert missing.score == broken.score == 2


@pytest.mark.parametrize(
    ("source", "word"),
    [
        ("while True: pass", "in time"),
        ("import os; os._exit(0)", "ended"),
        ("import ctypes; ctypes.string_at(0)", "ended"),
        ("x = bytearray(8 << 30)\nx = [0] * (1 << 31)", "memory"),
    ],
    ids=["loop", "exit", "segfault", "memory"],
)
def test_a_deadly_cell_costs_its_own_exercise_only(
    pool: Pool, source: str, word: str
) -> None:
    result = pool.grade(work(source, RIGHT_SECOND))
    value = check(result, "first", "value")
    assert value.status == "failed"
    assert word in value.found.en.lower() or "MemoryError" in value.found.en
    assert result.exercise("second").score == 2


@pytest.mark.parametrize(
    "body",
    ["while True: pass", "import os; os._exit(1)", "import sys; sys.exit(0)"],
    ids=["loop", "exit", "sysexit"],
)
def test_a_deadly_call_leaves_the_other_exercise_alone(pool: Pool, body: str) -> None:
    result = pool.grade(work(f"def first(x):\n    {body}\n", RIGHT_SECOND))
    assert result.exercise("first").score == 0
    assert result.exercise("second").score == 2


def test_a_time_out_has_its_own_diagnosis(pool: Pool) -> None:
    result = pool.grade(work("def first(x):\n    while True: pass\n"))
    assert check(result, "first", "value").misconception == "too_slow"


@pytest.mark.parametrize(
    "value",
    ["None", "'six'", "[]", "object()", "float('nan')", "lambda: 6", "[[1], [1, 2]]"],
)
def test_any_value_is_a_failed_check_never_our_error(pool: Pool, value: str) -> None:
    source = f"def {{name}}(x):\n    return {value}\n"
    result = pool.grade(work(source.format(name="first"), source.format(name="second")))
    assert "error" not in statuses(result, "first") + statuses(result, "second")
    assert result.score == 0


def test_outputs_of_the_students_cells_are_kept_and_safe(pool: Pool) -> None:
    shows = """
        class Page:
            def _repr_html_(self): return '<script>alert(1)</script>'
            def __repr__(self): return 'a page'
        print('\\x1b[31mred\\x1b[0m')
        Page()
    """
    result = pool.grade(work(RIGHT_FIRST, RIGHT_SECOND, shows))
    outputs = result.cells[2].outputs
    assert outputs[0]["text"] == "red\n"
    assert outputs[1]["data"] == {"text/plain": "a page"}


def test_work_with_magics_and_shell_lines_runs(pool: Pool) -> None:
    source = "%matplotlib inline\n!pip install nothing\n" + RIGHT_FIRST
    assert pool.grade(work(source, RIGHT_SECOND)).score == 8


def test_the_next_student_gets_what_they_would_get_alone(pool: Pool) -> None:
    nasty = """
        import builtins, numpy, sys
        builtins.sum = lambda *a: 0
        numpy.ndarray = None
        sys.modules['kerasdojo.expect'] = None
        def first(x): raise MemoryError
    """
    alone = pool.grade(work(RIGHT_FIRST, RIGHT_SECOND))
    pool.grade(work(nasty))
    assert pool.grade(work(RIGHT_FIRST, RIGHT_SECOND)) == alone


def test_fresh_interpreters_give_the_same_verdicts(probe: Course, pool: Pool) -> None:
    wrong = work("def first(x): return 2 * x + 1", RIGHT_SECOND)
    with Pool(probe, secret=b"secret", start_method="spawn") as spawned:
        assert spawned.grade(wrong) == pool.grade(wrong)


def test_files_are_shared_with_a_fresh_process_and_stay_writable(pool: Pool) -> None:
    source = """
        def third(path):
            with open(path, "w") as file:
                file.write("written")
    """
    result = pool.grade(work("", "", source))
    assert statuses(result, "third") == ["passed", "passed"]


def test_results_survive_json(pool: Pool) -> None:
    result = pool.grade(work("def first(x): return 1 / 0", "def second(x): return 3"))
    assert Result.from_dict(result.to_dict()) == result


def test_many_submissions_come_back_by_key(probe: Course) -> None:
    works = {f"s{i}": work(RIGHT_FIRST, student_id=f"s{i}") for i in range(4)}
    with Pool(probe, jobs=2) as pool:
        scores = {key: result.score for key, result in pool.imap(works)}
    assert scores == dict.fromkeys(works, 6)


def test_a_closed_pool_leaves_no_process_behind(probe: Course) -> None:
    import psutil

    before = {child.pid for child in psutil.Process().children(recursive=True)}
    pool = Pool(probe)
    pool.grade(work(RIGHT_FIRST))
    children = psutil.Process().children(recursive=True)
    started = [child for child in children if child.pid not in before]
    assert started
    pool.close()
    pool.close()
    _gone, alive = psutil.wait_procs(started, timeout=10)
    assert not alive
