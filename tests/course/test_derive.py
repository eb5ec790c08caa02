import pytest

from kerasdojo.course import CourseError
from kerasdojo.course.derive import is_untouched, stub_of

SOLUTION = '''"""Double a number."""

import numpy as np


def double(x):
    """Return twice x."""
    # BEGIN SOLUTION
    y = 2 * x

    return y
    # END SOLUTION
'''
STUB = '''"""Double a number."""

import numpy as np


def double(x):
    """Return twice x."""
    # TODO: write your answer here
    raise NotImplementedError
'''


def test_an_answer_becomes_a_todo():
    assert stub_of(SOLUTION, "double.py") == STUB


def test_a_starter_takes_the_place_of_the_answer():
    solution = SOLUTION.replace(
        "    # END",
        "    # STARTER\n    # if x:\n    #     y = x\n    #\n    # return y\n    # END",
    )
    assert stub_of(solution, "double.py").splitlines()[7:] == [
        "    # TODO: repair the code below",
        "    if x:",
        "        y = x",
        "",
        "    return y",
    ]


def test_a_starter_may_bring_its_own_todo():
    solution = SOLUTION.replace(
        "    # END", "    # STARTER\n    # return x  # TODO: twice\n    # END"
    )
    assert stub_of(solution, "double.py").endswith("    return x  # TODO: twice\n")


def test_an_empty_starter_removes_the_answer():
    solution = "import math\n# BEGIN SOLUTION\nimport os\n# STARTER\n# END SOLUTION\n"
    assert stub_of(solution, "a.py") == "import math\n"


def test_several_answers_may_be_marked():
    stub = stub_of(SOLUTION + "\n\n" + SOLUTION.replace("double", "triple"), "a.py")
    assert stub.count("raise NotImplementedError") == 2
    assert "SOLUTION" not in stub


def test_methods_may_hold_answers():
    solution = (
        "class A:\n    def f(self):\n        # BEGIN SOLUTION\n        return 1\n"
        "        # END SOLUTION\n\n    def g(self):\n        return 2\n"
    )
    stub = stub_of(solution, "a.py")
    assert "        raise NotImplementedError\n\n    def g" in stub


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("x = 1\n", "a.py: no answer is marked"),
        ("# END SOLUTION\n", "a.py:1: unexpected `# END SOLUTION`"),
        ("# BEGIN SOLUTION\n# BEGIN SOLUTION\n", "a.py:2: unexpected `# BEGIN"),
        ("# BEGIN SOLUTION\n", "a.py:1: `# BEGIN SOLUTION` has no `# END SOLUTION`"),
        ("# STARTER\n", "a.py:1: unexpected `# STARTER`"),
        (
            "# BEGIN SOLUTION\n# STARTER\n# STARTER\n# END SOLUTION",
            "a.py:3: unexpected `# STARTER`",
        ),
        (
            "def f():\n    # BEGIN SOLUTION\n    pass\n# END SOLUTION\n",
            "a.py:4: indent `# END SOLUTION` like `# BEGIN SOLUTION`",
        ),
        (
            "# BEGIN SOLUTION\nx = 1\n# END SOLUTION\n",
            "a.py:1: a TODO here would stop the import",
        ),
        ("def f(:\n", "a.py: not valid Python at line 1"),
        (
            "def f():\n    # BEGIN SOLUTION\n    pass\n    # STARTER\n    # if x\n"
            "    # END SOLUTION\n",
            "a.py: the stub: not valid Python at line 3",
        ),
    ],
)
def test_wrong_marks_are_named(source, message):
    with pytest.raises(CourseError) as caught:
        stub_of(source, "a.py")
    assert str(caught.value).startswith(message)


@pytest.mark.parametrize(
    "source",
    [
        STUB,
        STUB.replace("# TODO: write your answer here", "# I will do this\n\n"),
        STUB.replace("import numpy as np", "import numpy as np\nimport os\n"),
        STUB.replace("Return twice x.", "Hm."),
        "y = 3\n" + STUB,
        "",
        "# nothing yet\n",
        '"""Only words."""\nimport os\n',
    ],
)
def test_these_are_untouched(source):
    assert is_untouched(source, STUB)


@pytest.mark.parametrize(
    "source",
    [
        SOLUTION,
        STUB.replace("raise NotImplementedError", "return 2 * x"),
        STUB.replace("raise NotImplementedError", "pass"),
        STUB.replace("def double(x)", "def double(y)"),
        STUB.replace("def double", "def twice"),
        STUB + "\n\ndef double(x):\n    return x + x\n",
        STUB + "\n\ndouble = lambda x: x + x\n",
        "def double(x:\n",
        "\0",
        "(" * 5000,
        "x = " + "-" * 20000 + "1",
        "y = 3\n",
    ],
)
def test_these_are_attempts(source):
    assert not is_untouched(source, STUB)


def test_constants_count_too():
    stub = "LIMIT = 3\n\n\ndef f():\n    raise NotImplementedError\n"
    assert is_untouched(stub, stub)
    assert not is_untouched(stub.replace("3", "4"), stub)
