import pytest

from kerasdojo.quiz.load import load_quiz


@pytest.fixture
def quiz_file(tiny_root):
    """The quiz of the small course."""
    return tiny_root / "solutions/01_numbers/quiz.toml"


@pytest.fixture
def quiz(quiz_file):
    """The quiz of the small course, loaded."""
    return load_quiz(quiz_file)
