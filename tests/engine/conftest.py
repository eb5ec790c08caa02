"""A course of probes, and a pool that grades it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from engine.probe import (
    CHECK,
    CONCEPT,
    CONCEPT_TOML,
    EXERCISE,
    FIRST_SOLUTION,
    GRADER,
    HIDDEN,
    MISCONCEPTIONS,
    SECOND,
    SECOND_SOLUTION,
    THIRD,
)

from kerasdojo.autograding import Pool
from kerasdojo.course import Course, course_at


@pytest.fixture(scope="session")
def probe_root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("course")
    checks = (
        CHECK.format(name="value", hidden="false", needs="[]"),
        CHECK.format(name="after", hidden="false", needs='["value"]'),
        CHECK.format(name="secret", hidden="true", needs='["value"]'),
    )
    toml = "".join(
        (
            CONCEPT_TOML,
            EXERCISE.format(name="first"),
            *checks,
            EXERCISE.format(name="second"),
            CHECK.format(name="value", hidden="false", needs="[]"),
            EXERCISE.format(name="third"),
            CHECK.format(name="value", hidden="false", needs="[]"),
            CHECK.format(name="after", hidden="false", needs="[]"),
            MISCONCEPTIONS,
        )
    )
    files = {
        f"exercises/{CONCEPT}/concept.toml": toml,
        f"graders/{CONCEPT}/test_first.py": GRADER.format(),
        f"graders/{CONCEPT}/test_first_hidden.py": HIDDEN,
        f"graders/{CONCEPT}/test_second.py": SECOND,
        f"graders/{CONCEPT}/test_third.py": THIRD,
        f"solutions/{CONCEPT}/first.py": FIRST_SOLUTION,
        f"solutions/{CONCEPT}/second.py": SECOND_SOLUTION,
    }
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


@pytest.fixture(scope="session")
def probe(probe_root: Path) -> Course:
    return course_at(probe_root)


@pytest.fixture(scope="session")
def pool(probe: Course) -> Iterator[Pool]:
    limits = {"cell": 3.0, "call": 3.0, "check": 6.0, "submission": 60.0}
    with Pool(probe, secret=b"secret", limits=limits) as pool:
        yield pool
