"""Answers the judge's requests against the student's namespace.

One request, one answer: a tree and a body. The same class serves a worker process
over a channel and a live notebook kernel without one.
"""

from __future__ import annotations

import ast
import itertools
import random
from pathlib import Path
from typing import Any

import keras
import numpy as np
import tensorflow as tf

from kerasdojo.wire import CannotCross, Handle, tensors
from kerasdojo.worker.cells import Runner, captured, describe

MAX_FILE = 64 << 20
MAX_FILES = 200
GENERATED = "__autograph_generated_file"  # TensorFlow's own, by another name each time
PROBE_NAMES = {"np": np, "tf": tf, "keras": keras}
OPERATORS = {
    "len": len,
    "list": list,
    "getitem": lambda value, key: value[key],
    "setattr": setattr,
}


class _Missing(Exception):
    """The submission defines no such name."""


class Server:
    """Holds the student's namespace and the objects the judge has handles to.

    Args:
        scratch: Folder of the files that requests read and write.
        namespace: Names the cells share; a fresh `__main__` when None.
    """

    def __init__(self, scratch: Path, namespace: dict[str, Any] | None = None):
        self.scratch = scratch
        self.runner = Runner(namespace)
        self.objects: list[Any] = []
        self.numbers: dict[int, int] = {}

    def answer(self, request: dict[str, Any], body: memoryview) -> tuple[Any, bytes]:
        """Return the answer to one request: `ok`, `raised` or `cannot`, and a body."""
        encoder = tensors.encoder(self._register, stay="stay" in request)
        decoder = tensors.decoder(body)
        decoder.readers.update(handle=self._read_handle, code=_read_code)
        operation = getattr(self, "_op_" + str(request.get("op")))
        try:
            if "seed" in request:
                _seed(request["seed"])
            tree = {"ok": operation(request, decoder, encoder)}
        except CannotCross as error:
            return {"cannot": str(error)[:500]}, b""
        except _Missing as error:
            return {"missing": error.args[0]}, b""
        except BaseException as error:  # SystemExit included
            return {"raised": describe(error, self.runner.lines(error))}, b""
        return tree, encoder.body

    def _register(self, value: Any) -> Handle:
        number = self.numbers.get(id(value))
        if number is None:
            number = self.numbers[id(value)] = len(self.objects)
            self.objects.append(value)
        is_model = isinstance(value, keras.Model)
        return Handle(number, type(value).__name__, callable(value), is_model)

    def _read_handle(self, decoder: Any, args: list[Any], depth: int) -> Any:
        return self.objects[args[0]]

    def _target(self, request: dict[str, Any]) -> Any:
        target = request["target"]
        if isinstance(target, int):
            return self.objects[target]
        if target not in self.runner.namespace:
            raise _Missing(target)
        return self.runner.namespace[target]

    def _op_cell(self, request: Any, decoder: Any, encoder: Any) -> Any:
        outputs, error = self.runner.run(request["source"], request["where"])
        raised = error and describe(error, self.runner.lines(error))
        return {"outputs": outputs, "raised": raised}

    def _op_seed(self, request: Any, decoder: Any, encoder: Any) -> Any:
        """Do nothing more: every request may carry a seed."""

    def _op_call(self, request: Any, decoder: Any, encoder: Any) -> Any:
        operator = request.get("operator")
        function: Any = OPERATORS[operator] if operator else self._target(request)
        args = decoder.decode(request["args"])
        kwargs = decoder.decode(request["kwargs"])
        with captured() as capture:
            value = function(*args, **kwargs)
        tree = {"value": encoder.encode(value), "stdout": capture.text()}
        if request.get("after"):
            tree.update(args=encoder.encode(args), kwargs=encoder.encode(kwargs))
        return tree

    def _op_get(self, request: Any, decoder: Any, encoder: Any) -> Any:
        value = self._target(request)
        with captured():
            for name in request.get("attributes", ()):
                value = getattr(value, name)
        if request.get("peek") or (callable(value) and not isinstance(value, type)):
            return encoder.encode(self._register(value))
        return encoder.encode(value)

    def _op_evaluate(self, request: Any, decoder: Any, encoder: Any) -> Any:
        names = {**PROBE_NAMES, **self.runner.namespace}
        names.update(decoder.decode(request["names"]))
        with captured():
            return encoder.encode(eval(request["source"], names))

    def _op_files(self, request: Any, decoder: Any, encoder: Any) -> Any:
        paths = (path for path in self.scratch.rglob("*") if path.is_file())
        written = (path for path in paths if GENERATED not in path.name)
        found = itertools.islice(written, MAX_FILES)
        names = [str(path.relative_to(self.scratch)) for path in found]
        return encoder.encode(sorted(names))

    def _op_read(self, request: Any, decoder: Any, encoder: Any) -> Any:
        path = self.scratch / request["name"]
        if path.stat().st_size > MAX_FILE:
            raise CannotCross(f"{request['name']} is too large")
        return encoder.encode(path.read_bytes())

    def _op_write(self, request: Any, decoder: Any, encoder: Any) -> Any:
        path = self.scratch / request["name"]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(decoder.decode(request["data"]))

    def _op_load_model(self, request: Any, decoder: Any, encoder: Any) -> Any:
        return encoder.encode(keras.models.load_model(self.scratch / request["name"]))


def _seed(seed: int) -> None:
    random.seed(seed)
    keras.utils.set_random_seed(seed)
    keras.backend.clear_session(free_memory=False)


def _read_code(decoder: Any, args: list[Any], depth: int) -> Any:
    """Evaluate trusted probe code; a block of statements gives its last definition."""
    source = args[0]
    names: dict[str, Any] = dict(PROBE_NAMES)
    try:
        return eval(compile(source, "<probe>", "eval"), names)
    except SyntaxError:
        tree = ast.parse(source)
        exec(compile(tree, "<probe>", "exec"), names)
        return names[getattr(tree.body[-1], "name", "")]
