"""One pool for the life of a process, which looks a little ahead."""

import threading
from concurrent.futures import Future

import pytest

from kerasdojo.nbgrader.pool import WarmPool
from kerasdojo.submission import Cell, Submission


class FakePool:
    """Counts what it is asked; answers with the student's id."""

    def __init__(self):
        self.asked = []
        self.closed = threading.Event()

    def submit(self, submission):
        self.asked.append(submission.student_id)
        future = Future()
        future.set_result(submission.student_id)
        return future

    def close(self):
        self.closed.set()


@pytest.fixture
def pools():
    return []


@pytest.fixture
def warm(pools):
    def start():
        pools.append(FakePool())
        return pools[-1]

    pool = WarmPool(start, idle=60)
    yield pool
    pool.close()


def work(student_id, source="x = 1"):
    return Submission("01_numbers", (Cell(source, "cell 1"),), student_id)


def test_work_looked_at_early_is_not_graded_twice(warm, pools):
    assert warm.grade(work("ada"), [work("bob"), work("eve")]) == "ada"
    assert warm.grade(work("bob"), [work("eve")]) == "bob"
    assert warm.grade(work("eve")) == "eve"
    assert pools[0].asked == ["ada", "bob", "eve"]


def test_work_that_changed_in_between_is_graded_again(warm, pools):
    warm.grade(work("ada"), [work("bob")])
    warm.grade(work("bob", "x = 2"))
    assert pools[0].asked == ["ada", "bob", "bob"]


def test_the_same_work_of_another_student_is_graded_for_itself(warm, pools):
    warm.grade(work("ada"), [work("bob")])
    assert warm.grade(work("eve")) == "eve"


def test_what_did_not_come_next_is_forgotten(warm, pools):
    warm.grade(work("ada"), [work("bob")])
    warm.grade(work("eve"))
    warm.grade(work("bob"))
    assert pools[0].asked == ["ada", "bob", "eve", "bob"]


def test_an_idle_pool_is_closed_and_started_again(pools):
    def start():
        pools.append(FakePool())
        return pools[-1]

    warm = WarmPool(start, idle=0.01)
    warm.grade(work("ada"))
    assert pools[0].closed.wait(5)
    warm.grade(work("ada"))
    assert len(pools) == 2
    warm.close()


def test_closing_twice_is_fine(warm, pools):
    warm.grade(work("ada"))
    warm.close()
    warm.close()
    assert pools[0].closed.is_set()
