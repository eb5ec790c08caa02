"""Typed reading of TOML tables that reports every mistake of a file at once."""

import difflib
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from kerasdojo.course.errors import CourseError
from kerasdojo.text import LANGUAGES, Text

_LANGUAGE_NAMES = {"en": "English", "ko": "Korean"}
_NOTHING = Text(en="", ko="")


def read_toml(path: Path, name: str | None = None) -> "Table":
    """Return the root table of a TOML file.

    Args:
        path: The file.
        name: How messages call the file; its path by default.

    Raises:
        CourseError: The file is missing or is not TOML.
    """
    name = name or str(path)
    try:
        return parse_toml(path.read_text(encoding="utf-8"), name)
    except FileNotFoundError as error:
        raise CourseError(f"{name}: the file is missing; write it") from error
    except UnicodeDecodeError as error:
        raise CourseError(f"{name}: not UTF-8; save it as UTF-8") from error


def parse_toml(text: str, name: str) -> "Table":
    """Return the root table of TOML text.

    Args:
        text: The text.
        name: How messages call the file.

    Raises:
        CourseError: The text is not TOML.
    """
    try:
        return Table(tomllib.loads(text), name)
    except tomllib.TOMLDecodeError as error:
        raise CourseError(f"{name}: not valid TOML: {error}") from error


class Table:
    """One TOML table; wrong or missing values are noted and replaced by empty ones.

    Args:
        data: The parsed table.
        file: How messages call the file.
        where: Path of the table inside the file, empty for the root.
        problems: List that collects the mistakes of the whole file.
    """

    def __init__(
        self,
        data: dict[str, Any],
        file: str,
        where: str = "",
        problems: list[str] | None = None,
    ):
        self.data = data
        self.file = file
        self.where = where
        self.problems: list[str] = [] if problems is None else problems
        self._asked: dict[str, None] = {}

    def problem(self, message: str) -> None:
        """Note one mistake of this table."""
        label = next((self.data[k] for k in ("name", "id") if k in self.data), None)
        named = f" `{label}`" if self.where and isinstance(label, str) else ""
        place = f" {self.where}{named}" if self.where else ""
        self.problems.append(f"{self.file}:{place} {message}")

    def raise_problems(self) -> None:
        """Raise what was noted in the whole file.

        Raises:
            CourseError: Something was noted.
        """
        if self.problems:
            raise CourseError(self.problems)

    def __contains__(self, key: str) -> bool:
        """Return whether the table has `key`, which makes the key a known one."""
        self._asked[key] = None
        return key in self.data

    def get(self, key: str, kind: type, default: Any) -> Any:
        """Return a value of one type; `...` as default means that it must be there."""
        self._asked[key] = None
        empty = kind()
        if key not in self.data:
            if default is ...:
                self.problem(f"has no `{key}`; add it")
            return empty if default is ... else default
        value = self.data[key]
        if kind is float and type(value) is int:
            return float(value)
        if type(value) is not kind:
            self.problem(f"`{key}` must be {_KINDS[kind]}, not {value!r}")
            return empty
        return value

    def string(self, key: str, default: Any = ...) -> str:
        """Return a string that is not blank."""
        value: str = self.get(key, str, default)
        if key in self.data and value == self.data[key] and not value.strip():
            self.problem(f"`{key}` is empty; fill it in")
        return value

    def integer(self, key: str, default: Any = ..., minimum: int = 0) -> int:
        """Return a whole number."""
        value: int = self.get(key, int, default)
        if type(self.data.get(key)) is int and value < minimum:
            self.problem(f"`{key}` must be at least {minimum}, not {value}")
        return value

    def number(self, key: str, default: Any = ...) -> float:
        """Return a number above zero."""
        value: float = self.get(key, float, default)
        if type(self.data.get(key)) in (int, float) and value <= 0:
            self.problem(f"`{key}` must be above 0, not {value}")
        return value

    def flag(self, key: str, default: Any = False) -> bool:
        """Return true or false."""
        return bool(self.get(key, bool, default))

    def choice(self, key: str, choices: Iterable[str]) -> str:
        """Return one of the given strings."""
        choices = list(choices)
        value = self.string(key)
        if value and value not in choices:
            hint = _did_you_mean(value, choices)
            self.problem(f"`{key}` must be one of {', '.join(choices)}{hint}")
        return value

    def strings(self, key: str, default: Any = ()) -> tuple[str, ...]:
        """Return a list of strings."""
        values = self.get(key, list, default)
        if any(not isinstance(value, str) or not value for value in values):
            self.problem(f"`{key}` must be a list of strings, not {values!r}")
            return ()
        return tuple(values)

    def text(self, key: str, default: Any = ...) -> Text:
        """Return a bilingual text."""
        if key not in self.data and default is not ...:
            self._asked[key] = None
            return default  # type: ignore[no-any-return]
        value = self.get(key, dict, ...)
        return self.as_text(value, key) if value else _NOTHING

    def texts(self, key: str, default: Any = ()) -> tuple[Text, ...]:
        """Return a list of bilingual texts."""
        values = self.get(key, list, default)
        return tuple(
            self.as_text(value, f"{key}[{index}]") for index, value in enumerate(values)
        )

    def texts_by_name(self, key: str) -> dict[str, Text]:
        """Return a table of bilingual texts."""
        values = self.get(key, dict, {})
        return {
            name: self.as_text(value, f"{key}.{name}") for name, value in values.items()
        }

    def as_text(self, value: Any, key: str) -> Text:
        """Return `value` as a bilingual text, or an empty one after noting why not."""
        if not isinstance(value, dict):
            self.problem(f'`{key}` must be {{ en = "...", ko = "..." }}, not {value!r}')
            return _NOTHING
        before = len(self.problems)
        for language in LANGUAGES:
            self._require_language(value, language, key)
        if unknown := sorted(value.keys() - set(LANGUAGES)):
            self.problem(f"`{key}` has an unknown language `{unknown[0]}`; remove it")
        return _NOTHING if len(self.problems) > before else Text(**value)

    def _require_language(self, value: dict[str, Any], language: str, key: str) -> None:
        name = _LANGUAGE_NAMES[language]
        text = value.get(language)
        if text is None:
            self.problem(f"has no {name} `{key}`; add `{language}`")
        elif not isinstance(text, str) or not text.strip():
            self.problem(f"has an empty {name} `{key}`; fill in `{language}`")

    def table(self, key: str, default: Any = ...) -> "Table":
        """Return a nested table."""
        return self._nested(self.get(key, dict, default), key)

    def tables(self, key: str, default: Any = ()) -> tuple["Table", ...]:
        """Return an array of tables; an entry that is no table is noted."""
        values = self.get(key, list, default)
        found = []
        for index, value in enumerate(values):
            if isinstance(value, dict):
                found.append(self._nested(value, f"{key}[{index}]"))
            else:
                self.problem(f"`{key}[{index}]` must be a table, not {value!r}")
        return tuple(found)

    def _nested(self, data: dict[str, Any], key: str) -> "Table":
        where = f"{self.where}.{key}" if self.where else key
        return Table(data, self.file, where, self.problems)

    def refuse_unknown(self) -> None:
        """Note every key that nobody asked for."""
        for key in self.data.keys() - self._asked.keys():
            hint = _did_you_mean(key, self._asked) or "; remove it"
            self.problem(f"has an unknown key `{key}`{hint}")


def _did_you_mean(word: str, known: Iterable[str]) -> str:
    close = difflib.get_close_matches(word, list(known), n=1)
    return f"; did you mean `{close[0]}`?" if close else ""


_KINDS = {
    bool: "true or false",
    dict: "a table",
    float: "a number",
    int: "a whole number",
    list: "a list",
    str: "a string",
}
