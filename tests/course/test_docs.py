"""Every example in a docstring is true."""

import doctest
import importlib
import pkgutil

import pytest

import kerasdojo

LIGHT = ("cli", "course", "data", "quiz")
MODULES = [
    "kerasdojo.explain",
    "kerasdojo.text",
    *(f"kerasdojo.{name}" for name in LIGHT),
    *(
        module.name
        for module in pkgutil.walk_packages(kerasdojo.__path__, "kerasdojo.")
        if module.name.split(".")[1] in LIGHT
    ),
]


@pytest.mark.parametrize("name", sorted(set(MODULES)))
def test_examples_are_true(name):
    result = doctest.testmod(importlib.import_module(name))
    assert result.failed == 0


def test_there_are_examples():
    finder = doctest.DocTestFinder()
    modules = [importlib.import_module(name) for name in MODULES]
    examples = [test for module in modules for test in finder.find(module)]
    assert sum(bool(test.examples) for test in examples) >= 4
