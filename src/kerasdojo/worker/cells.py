"""Runs notebook cells without a kernel: namespace, outputs, last expression, magics."""

from __future__ import annotations

import ast
import asyncio
import base64
import builtins
import contextlib
import inspect
import io
import linecache
import re
import sys
import traceback
import types
from collections.abc import Iterator
from typing import Any

MAX_OUTPUT = 100_000
MAX_FIGURES = 10
MAX_FIGURE_BYTES = 2 << 20
MAX_MESSAGE = 4000
MAX_LINES = 5
# TensorFlow names the function it wraps an eager op in; the student wrote none.
WRAPPED = re.compile(r"\{\{function_node __wrapped__[^}]*\}\} ")
KEPT_CELL_MAGICS = ("time", "timeit", "capture", "prun", "python", "python3")


class Capture(io.TextIOBase):
    """Text stream that keeps the first `limit` characters and drops the rest."""

    def __init__(self, limit: int = MAX_OUTPUT):
        self.limit = limit
        self.parts: list[str] = []
        self.size = 0

    def writable(self) -> bool:
        """Return True."""
        return True

    def write(self, text: str) -> int:
        """Keep what still fits."""
        kept = text[: max(0, self.limit - self.size)]
        if kept:
            self.parts.append(kept)
            self.size += len(kept)
        return len(text)

    def text(self) -> str:
        """Return what was kept."""
        return "".join(self.parts)


@contextlib.contextmanager
def captured() -> Iterator[Capture]:
    """Collect stdout and stderr of the block, in the order written."""
    capture = Capture()
    with contextlib.redirect_stdout(capture), contextlib.redirect_stderr(capture):
        yield capture


class Runner:
    """Executes cells one after another in one namespace.

    Args:
        namespace: The names the cells share; a fresh `__main__` when None.
    """

    def __init__(self, namespace: dict[str, Any] | None = None):
        self.namespace = _fresh_main() if namespace is None else namespace
        self.places: set[str] = set()
        self.displayed: list[dict[str, Any]] = []

    def run(self, source: str, where: str) -> tuple[list[Any], BaseException | None]:
        """Run one cell.

        Args:
            source: Python source; magics and shell lines become no-ops.
            where: Name under which tracebacks show the cell.

        Returns:
            nbformat outputs (text and PNG only) and what the cell raised.
        """
        self.places.add(where)
        self.displayed = []
        raised: BaseException | None = None
        value = None
        with captured() as capture:
            try:
                value = self._execute(source, where)
            except BaseException as error:  # SystemExit included: a cell may not end us
                raised = error
        outputs = _stream(capture.text()) + self.displayed + _figures()
        if value is not None:
            outputs.append(_text_data("execute_result", _repr(value)))
        if raised is not None:
            outputs.append(_error(raised, self.lines(raised)))
        return outputs, raised

    def lines(self, error: BaseException) -> list[list[Any]]:
        """Return the student's own lines of a traceback: where, number, source."""
        lines = [
            [frame.filename, frame.lineno, (frame.line or "").strip()[:200]]
            for frame in traceback.extract_tb(error.__traceback__)
            if frame.filename in self.places
        ]
        if isinstance(error, SyntaxError) and error.filename in self.places:
            lines.append(
                [error.filename, error.lineno or 1, (error.text or "").strip()]
            )
        return lines[-MAX_LINES:]

    def _execute(self, source: str, where: str) -> Any:
        tree, source = _parse(source, where)
        lines = source.splitlines(keepends=True)
        linecache.cache[where] = (len(source), None, lines, where)
        self.namespace.setdefault("display", self._display)
        last = None
        end = tree.body[-1] if tree.body else None
        if isinstance(end, ast.Expr):
            tree.body.pop()
            last = ast.Expression(end.value)
            ast.fix_missing_locations(last)
        self._run(tree, where, "exec")
        if last is None or source.rstrip().endswith(";"):
            return None if last is None else self._run(last, where, "eval") and None
        return self._run(last, where, "eval")

    def _run(self, tree: ast.Module | ast.Expression, where: str, mode: str) -> Any:
        flags = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
        code = compile(tree, where, mode, flags, dont_inherit=True)
        value = eval(code, self.namespace)
        if code.co_flags & inspect.CO_COROUTINE:
            return asyncio.run(value)
        return value

    def _display(self, *values: Any, **options: Any) -> None:
        for value in values:
            self.displayed.append(_text_data("display_data", _repr(value)))


def describe(error: BaseException, lines: list[list[Any]]) -> dict[str, Any]:
    """Return an exception as data: class names, message and the student's lines."""
    try:
        message = WRAPPED.sub("", str(error))
    except Exception:
        message = ""
    return {
        "type": type(error).__name__[:100],
        "kinds": [kind.__name__[:100] for kind in type(error).__mro__][:10],
        "message": message[:MAX_MESSAGE],
        "lines": lines,
    }


def _fresh_main() -> dict[str, Any]:
    module = types.ModuleType("__main__")
    module.__dict__["__builtins__"] = builtins
    module.__dict__["get_ipython"] = _NoShell
    sys.modules["__main__"] = module
    return module.__dict__


class _NoShell:
    """Stands where `get_ipython()` is called: every magic does nothing."""

    def __getattr__(self, name: str) -> Any:
        return lambda *args, **kwargs: None


def _parse(source: str, where: str) -> tuple[ast.Module, str]:
    try:
        return ast.parse(source, where), source
    except SyntaxError as error:
        plain = _without_magics(source)
        if plain == source:
            raise
        try:
            return ast.parse(plain, where), plain
        except SyntaxError:
            raise error from None


def _without_magics(source: str) -> str:
    """Blank magics, shell lines and `?` help, keeping every line where it was."""
    head = re.match(r"\s*%%(\w+)", source)
    if head:
        rest = source[head.end() :].partition("\n")[2]
        return "\n" + rest if head.group(1) in KEPT_CELL_MAGICS else ""
    lines = source.split("\n")
    return "\n".join(_without_magic(line) for line in lines)


def _without_magic(line: str) -> str:
    indent = line[: len(line) - len(line.lstrip())]
    text = line.strip()
    timed = re.match(r"%(?:time|timeit)\s+(?:-\S+\s+)*(.+)", text)
    if timed:
        return indent + timed.group(1)
    if text.startswith(("%", "!", "?")) or re.fullmatch(r"[\w.]+\?{1,2}", text):
        return indent + "pass"
    return re.sub(r"^(\s*[\w, ]+=\s*)[!%].*$", r"\1[]", line)


def _repr(value: Any) -> str:
    try:
        return repr(value)[:MAX_OUTPUT]
    except Exception as error:
        return f"<repr failed: {type(error).__name__}>"


def _stream(text: str) -> list[dict[str, Any]]:
    if not text:
        return []
    return [{"output_type": "stream", "name": "stdout", "text": text}]


def _text_data(kind: str, text: str) -> dict[str, Any]:
    output = {"output_type": kind, "data": {"text/plain": text}, "metadata": {}}
    return {**output, "execution_count": None} if kind == "execute_result" else output


def _error(error: BaseException, lines: list[list[Any]]) -> dict[str, Any]:
    entry = describe(error, lines)
    shown = [f"{where}, line {number}: {text}" for where, number, text in lines]
    return {
        "output_type": "error",
        "ename": entry["type"],
        "evalue": entry["message"],
        "traceback": [*shown, f"{entry['type']}: {entry['message']}"],
    }


def _figures() -> list[dict[str, Any]]:
    """PNG of every open matplotlib figure; the figures are closed."""
    pyplot = sys.modules.get("matplotlib.pyplot")
    if pyplot is None:
        return []
    outputs = []
    with contextlib.suppress(Exception):
        for number in pyplot.get_fignums()[:MAX_FIGURES]:
            buffer = io.BytesIO()
            pyplot.figure(number).savefig(buffer, format="png", dpi=72)
            if buffer.tell() <= MAX_FIGURE_BYTES:
                outputs.append(_png(buffer.getvalue()))
        pyplot.close("all")
    return outputs


def _png(image: bytes) -> dict[str, Any]:
    data = {"image/png": base64.b64encode(image).decode()}
    return {"output_type": "display_data", "data": data, "metadata": {}}
