"""Lets nbgrader's converters keep what they would make anew for each notebook.

Every step of theirs opens the gradebook again, which makes a new engine, looks for all
tables and compiles every query again; and the metadata of each cell is checked by a
validator that first checks its own schema.
"""

from __future__ import annotations

import contextlib
import functools
from collections.abc import Iterator
from typing import Any
from unittest import mock

import nbgrader.api
from jsonschema.exceptions import best_match
from jsonschema.validators import validator_for
from nbgrader.nbgraderformat import common


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


class _Validators:
    """Stands for the module `jsonschema`, with one validator for each schema."""

    def __init__(self) -> None:
        self.known: list[tuple[Any, Any]] = []

    def validate(self, instance: Any, schema: Any) -> None:
        """Do what `jsonschema.validate` does.

        Raises:
            ValidationError: The most relevant one.
        """
        if error := best_match(self._of(schema).iter_errors(instance)):
            raise error

    def _of(self, schema: Any) -> Any:
        for known, validator in self.known:
            if known == schema:
                return validator
        self.known.append((schema, validator_for(schema)(schema)))
        return self.known[-1][1]
