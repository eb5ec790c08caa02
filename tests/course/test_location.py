import shutil

import pytest

from kerasdojo.course import CourseError, course_at, locate

MODULE = "kerasdojo.course.location._PACKAGE"


@pytest.fixture
def package(tmp_path, monkeypatch):
    """A package folder that lies outside of any checkout."""
    folder = tmp_path / "site" / "packages" / "kerasdojo"
    folder.mkdir(parents=True)
    monkeypatch.setattr(MODULE, folder)
    return folder


def test_the_checkout_around_the_folder_comes_first(tiny_root, package):
    course = locate(tiny_root / "exercises" / "01_numbers")
    assert course.root == tiny_root
    assert course.solutions_dir == tiny_root / "solutions"
    assert course.submissions_dir == tiny_root / "tests" / "submissions"


def test_the_current_folder_is_the_default(tiny_root, package, monkeypatch):
    monkeypatch.chdir(tiny_root)
    assert locate().root == tiny_root


def test_the_checkout_around_the_package_comes_second(tiny_root, tmp_path, monkeypatch):
    monkeypatch.setattr(MODULE, tiny_root / "src" / "kerasdojo")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    assert locate(elsewhere).root == tiny_root


def test_the_packed_course_comes_last(tiny_root, package, tmp_path):
    packed = package / "_course"
    for name in ("exercises", "graders"):
        shutil.copytree(tiny_root / name, packed / name)
    course = locate(package.parent)
    assert course.root == packed
    assert course.solutions_dir is None
    assert course.submissions_dir is None
    assert course.concept_ids == ("01_numbers", "02_words")


def test_no_course_says_what_to_do(package):
    with pytest.raises(CourseError, match="install the package again"):
        locate(package.parent)


def test_a_broken_concept_does_not_hide_the_others(tiny_root):
    (tiny_root / "exercises/01_numbers/concept.toml").write_text("= 3")
    course = course_at(tiny_root)
    assert course.concept("02_words").title.en == "Words"
    with pytest.raises(CourseError):
        _ = course.concepts
