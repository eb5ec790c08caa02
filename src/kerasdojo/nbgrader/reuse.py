"""Lets nbgrader's converters keep what they would make anew for each notebook.

Every step of theirs opens the gradebook again, which makes a new engine, looks for all
tables and compiles every query again; and the metadata of each cell is checked by a
validator that first checks its own schema.
"""

from __future__ import annotations

import contextlib
import functools
from collections.abc import Callable, Iterator
from typing import Any
from unittest import mock

import nbgrader.api
from jsonschema.exceptions import best_match
from jsonschema.validators import validator_for
from nbgrader.nbgraderformat import common
from sqlalchemy import Engine, Inspector, inspect


@contextlib.contextmanager
def reuse() -> Iterator[None]:
    """Keep engines with their compiled queries, and validators, until the end."""
    metadata = nbgrader.api.Base.metadata
    engine = functools.cache(nbgrader.api.create_engine)
    tables = functools.cache(metadata.create_all)
    with (
        mock.patch.object(nbgrader.api, "create_engine", engine),
        mock.patch.object(metadata, "create_all", tables),
        mock.patch.object(common, "jsonschema", _Validators()),
    ):
        yield


@contextlib.contextmanager
def opened_once() -> Iterator[None]:
    """Keep gradebooks open, and what was looked for in them, until the end.

    For one submission only: somebody may put another gradebook in its place. Every
    `Gradebook` still has a session of its own, which ends when it is closed.
    """
    book, known = nbgrader.api.Gradebook, _Opened()
    with (
        mock.patch.object(nbgrader.api, "inspect", known.inspect),
        mock.patch.object(book, "check_course", known.once(book.check_course)),
        mock.patch.object(book, "close", known.kept(book.close)),
    ):
        try:
            yield
        finally:
            known.end()


class _Opened:
    """What was found in the gradebooks that are open."""

    def __init__(self) -> None:
        self.courses: set[tuple[Engine, str]] = set()
        self.inspectors: dict[Engine, Inspector] = {}

    def inspect(self, engine: Engine) -> Inspector:
        """Return what knows the tables; asked again as long as there are none."""
        inspector = self.inspectors.get(engine)
        if inspector is None or not inspector.get_table_names():
            inspector = self.inspectors[engine] = inspect(engine)
        return inspector

    def once(self, check_course: Callable[..., object]) -> Callable[..., None]:
        """Return a check that is made once for each gradebook and course."""

        def check(book: Any, course_id: str = "default_course", **more: Any) -> None:
            if (book.engine, course_id) not in self.courses:
                check_course(book, course_id, **more)
                self.courses.add((book.engine, course_id))

        return check

    def kept(self, close: Callable[..., object]) -> Callable[..., None]:
        """Return what ends a session; the connection stays, if it was made here."""

        def leave(book: Any) -> None:
            if book.engine in self.inspectors:
                book.db.remove()
            else:
                close(book)

        return leave

    def end(self) -> None:
        """Close the connections."""
        for engine in self.inspectors:
            engine.dispose()


class _Validators:
    """Stands for the module `jsonschema`, with one validator for each schema.

    What was found valid once is not looked at again; a class shares its metadata.
    """

    def __init__(self) -> None:
        self.known: list[tuple[Any, Any, set[str]]] = []

    def validate(self, instance: Any, schema: Any) -> None:
        """Do what `jsonschema.validate` does.

        Raises:
            ValidationError: The most relevant one.
        """
        validator, valid = self._of(schema)
        # Unlike the values, their texts tell 1 from 1.0 and True.
        text = repr(instance)
        if text not in valid:
            if error := best_match(validator.iter_errors(instance)):
                raise error
            valid.add(text)

    def _of(self, schema: Any) -> tuple[Any, set[str]]:
        for known, validator, valid in self.known:
            if known == schema:
                return validator, valid
        self.known.append((schema, validator_for(schema)(schema), set()))
        return self.known[-1][1:]
