"""What one submission noted about its hidden inputs does not help the next."""

import os
from pathlib import Path

import pytest
from attacks.attack import CONCEPT, SECRET
from attacks.pooled import LIMITS

from kerasdojo.autograding import Pool
from kerasdojo.confine import Policy
from kerasdojo.confine._roots import readable_roots
from kerasdojo.judge import seeds
from kerasdojo.submission import Cell, Submission

BITS = 40
# Reading a file leaves a mark that every process sees, and none can be kept from it.
SOURCE = """
import os

files = [f"@FOLDER@/{bit}" for bit in range(40)]
noted = [os.stat(name).st_atime > 1000 for name in files]
known = sum(bit << place for place, bit in enumerate(noted))


def double(x):
    if x == 3:
        return 6
    for place, name in enumerate(files):
        if x >> place & 1:
            open(name).read()
    return 2 * known if @GUESSES@ else 2 * x
"""
# Gives way to a second try once it has noted what the first one was asked.
WAITS = "    import time\n    time.sleep(0 if known else 60)\n"


@pytest.fixture
def marks(tmp_path):
    """Files that anybody may read and that nobody has read yet."""
    folder = tmp_path / "marks"
    folder.mkdir()
    for parent in (folder, *folder.parents[:3]):
        parent.chmod(0o755)
    for bit in range(BITS):
        (folder / str(bit)).write_text("x")
        os.utime(folder / str(bit), (1, 1))
    (folder / "0").read_text()
    if (folder / "0").stat().st_atime <= 1000:
        pytest.skip("this file system does not note when files are read")
    os.utime(folder / "0", (1, 1))
    return folder


def noted(folder: Path) -> int:
    files = [(folder / str(bit)).stat().st_atime > 1000 for bit in range(BITS)]
    return sum(bit << place for place, bit in enumerate(files))


def work(folder: Path, guesses: bool) -> Submission:
    source = SOURCE.replace("@FOLDER@", str(folder)).replace("@GUESSES@", str(guesses))
    cells = (Cell(source, "cell", "double"),)
    return Submission(CONCEPT, cells, "again", exercises=("double",))


def hidden_input(submission: Submission) -> int:
    names = (submission.student_id, CONCEPT, "double", "large", submission.digest())
    rng = seeds.generator(seeds.check_seed(SECRET, *names))
    return int(rng.integers(10**9, 10**10))


@pytest.mark.tensorflow
@pytest.mark.timeout(120)
def test_the_next_submission_is_asked_something_else(target, marks):
    policy = Policy(scratch=Path("/"), readable=(*readable_roots(), marks))
    settings = {"secret": SECRET, "policy": policy, "limits": LIMITS}
    with Pool(target.course, **settings) as pool:
        assert pool.grade(work(marks, guesses=False)).score == 4
        # The channel works.
        assert noted(marks) == hidden_input(work(marks, guesses=False))
        assert pool.grade(work(marks, guesses=True)).score == 2
        # The very same work is asked the same again, so that a score can be proved.
        before = noted(marks)
        assert pool.grade(work(marks, guesses=False)).score == 4
        assert noted(marks) == before


@pytest.mark.tensorflow
@pytest.mark.timeout(120)
def test_a_second_try_is_asked_something_else(target, marks):
    policy = Policy(scratch=Path("/"), readable=(*readable_roots(), marks))
    settings = {"secret": SECRET, "policy": policy, "limits": LIMITS}
    source = work(marks, guesses=True).cells[0].source
    before, last = source.rsplit("    return", 1)
    waiting = Cell(f"{before}{WAITS}    return{last}", "cell", "double")
    submission = Submission(CONCEPT, (waiting,), "again", exercises=("double",))
    with Pool(target.course, **settings) as pool:
        result = pool.grade(submission)
    assert noted(marks)
    assert result.note is not None
    assert result.score == 2
