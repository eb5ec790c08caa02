import dataclasses

import pytest

from kerasdojo.text import Text, default_language

HELLO = Text(en="Hello {name}", ko="안녕하세요 {name}")


def test_a_text_is_read_by_language():
    assert HELLO["en"] == "Hello {name}"
    assert HELLO["ko"] == "안녕하세요 {name}"


def test_an_unknown_language_is_refused():
    with pytest.raises(KeyError, match="'fr'"):
        HELLO["fr"]


def test_format_fills_both_languages():
    assert HELLO.format(name="Kim") == Text(en="Hello Kim", ko="안녕하세요 Kim")


def test_a_text_cannot_be_changed():
    with pytest.raises(dataclasses.FrozenInstanceError):
        HELLO.en = "x"


def test_a_text_survives_json():
    assert Text.from_dict(HELLO.to_dict()) == HELLO


@pytest.mark.parametrize(
    ("environ", "expected"),
    [
        ({}, "en"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "ko_KR.UTF-8"}, "ko"),
        ({"LANG": "ko_KR.UTF-8", "LC_ALL": "en_US.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "ko_KR"}, "ko"),
        ({"LANG": "en_US.UTF-8", "KERASDOJO_LANG": "ko"}, "ko"),
        ({"LANG": "ko_KR.UTF-8", "LC_ALL": ""}, "ko"),
    ],
)
def test_the_language_comes_from_the_environment(environ, expected):
    assert default_language(environ) == expected
