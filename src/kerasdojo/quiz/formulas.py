"""Formulas and templates of quiz items; written by authors, trusted."""

import math
import string
from collections.abc import Mapping
from typing import Any

from kerasdojo.quiz.model import Values
from kerasdojo.text import Text

_BUILTINS = {
    function.__name__: function
    for function in (
        abs,
        bool,
        divmod,
        float,
        int,
        len,
        list,
        max,
        min,
        pow,
        range,
        round,
        set,
        sorted,
        str,
        sum,
        tuple,
        zip,
        all,
        any,
        enumerate,
    )
}
_MATH = {name: value for name, value in vars(math).items() if name[0] != "_"}


class FormulaError(Exception):
    """A formula or a template that cannot be worked out."""


def evaluate(formula: str, values: Values) -> Any:
    """Return the value of a formula.

    Args:
        formula: A Python expression; `math` functions and `np` are at hand.
        values: Values of parameters and earlier formulas.

    Raises:
        FormulaError: It cannot be worked out.
    """
    scope: dict[str, Any] = {**_MATH, **_BUILTINS, "__builtins__": {}, **values}
    if "np." in formula:
        import numpy

        scope["np"] = numpy
    try:
        return _plain(eval(formula, scope))
    except Exception as error:
        raise FormulaError(f"{formula!r}: {type(error).__name__}: {error}") from error


def fill_in(template: str, values: Values) -> str:
    """Return a template with `{name}` and `{name:.3f}` replaced.

    Raises:
        FormulaError: It names something unknown.
    """
    try:
        return template.format(**values)
    except (KeyError, IndexError, ValueError, AttributeError, TypeError) as error:
        message = f"{template!r}: {type(error).__name__}: {error}"
        raise FormulaError(message) from error


def fill_in_text(text: Text, values: Values) -> Text:
    """Return a bilingual template with its names replaced."""
    return Text(en=fill_in(text.en, values), ko=fill_in(text.ko, values))


def fields_of(template: str) -> tuple[str, ...]:
    """Return the names a template needs, in order of appearance.

    Raises:
        FormulaError: Its braces do not match, or they hold more than a name.
    """
    names = dict.fromkeys(
        field for _, field, _, _ in _parts(template) if field is not None
    )
    for name in names:
        if not name.isidentifier():
            raise FormulaError(f"{{{name}}} in a template; write {{{{ and }}}} instead")
    return tuple(names)


def rename_fields(template: str, names: Mapping[str, str]) -> str:
    """Return a template that asks for its values by other names."""
    renamed = []
    for literal, field, form, conversion in _parts(template):
        renamed.append(literal.replace("{", "{{").replace("}", "}}"))
        if field is not None:
            tail = (f"!{conversion}" if conversion else "") + (form and f":{form}")
            renamed.append(f"{{{names[field]}{tail}}}")
    return "".join(renamed)


def _parts(template: str) -> list[tuple[str, str | None, str, str | None]]:
    try:
        parts = string.Formatter().parse(template)
        return [(text, name, form or "", conv) for text, name, form, conv in parts]
    except ValueError as error:
        hint = "write {{ and }} for braces that stay"
        raise FormulaError(f"{template!r}: {error}; {hint}") from error


def _plain(value: Any) -> Any:
    """Return a value of NumPy as one of Python."""
    if isinstance(value, tuple | list):
        return type(value)(_plain(entry) for entry in value)
    return value.item() if hasattr(value, "item") and not value.shape else value
