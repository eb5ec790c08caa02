"""Stubs: solutions minus the answers."""

import ast
import functools
import re
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass

from kerasdojo.course.errors import CourseError

BEGIN = "# BEGIN SOLUTION"
STARTER = "# STARTER"
END = "# END SOLUTION"

_TODO = "# TODO: write your answer here\nraise NotImplementedError"
_REPAIR = "# TODO: repair the code below"
_MARKS = (BEGIN, STARTER, END)


@dataclass(frozen=True)
class _Block:
    """Line numbers (from 0) of the marks of one answer."""

    begin: int
    end: int
    starter: int | None = None


@functools.lru_cache(maxsize=256)
def stub_of(solution: str, file: str) -> str:
    """Return the stub of a solution.

    Each marked answer becomes a TODO that raises `NotImplementedError`, or the
    starter written below the answer.

    Args:
        solution: Source of the reference solution.
        file: How messages call the file.

    Raises:
        CourseError: The marks are wrong, or the stub would be no valid Python.
    """
    lines = solution.splitlines()
    tree = _parse(solution, file)
    blocks = list(_blocks(lines, file))
    if not blocks:
        raise CourseError(f"{file}: no answer is marked; add `{BEGIN}` and `{END}`")
    for block in reversed(blocks):
        if block.starter is None and not _inside_function(tree, block.begin + 1):
            raise CourseError(
                f"{file}:{block.begin + 1}: a TODO here would stop the import; move "
                f"the marks into a function or add `{STARTER}`"
            )
        lines[block.begin : block.end + 1] = _replacement(lines, block)
    stub = re.sub(r"\n{4,}", "\n\n\n", "\n".join(lines).rstrip() + "\n")
    _parse(stub, f"{file}: the stub")
    return stub


def without_marks(solution: str, file: str) -> str:
    """Return a solution as a student may read it: no marks, no starter.

    Args:
        solution: Source of the reference solution.
        file: How messages call the file.

    Raises:
        CourseError: The marks are wrong.
    """
    lines = solution.splitlines()
    for block in reversed(list(_blocks(lines, file))):
        del lines[block.starter or block.end : block.end + 1]
        del lines[block.begin]
    return "\n".join(lines).rstrip() + "\n"


def answer_lines(solution: str, file: str) -> set[int]:
    """Return the numbers, from 1, of all lines between marks, starters aside.

    Raises:
        CourseError: The marks are wrong.
    """
    return {
        number + 1
        for block in _blocks(solution.splitlines(), file)
        for number in range(block.begin, block.starter or block.end)
    }


def is_untouched(source: str, stub: str) -> bool:
    """Return whether `source` still defines what the stub does, in the same way.

    Comments, blank lines, imports and docstrings do not matter, nor what stands
    beside the names of the stub. Code that is no valid Python is an attempt.

    Args:
        source: The student's file or cell.
        stub: The stub they started from.
    """
    try:
        written = _definitions(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    given = _given(stub)
    if not written:
        return True
    return all(written.get(name) == given[name] for name in given)


@functools.lru_cache(maxsize=256)
def _given(stub: str) -> dict[str, str]:
    return _definitions(stub)


def _parse(source: str, file: str) -> ast.Module:
    try:
        return ast.parse(source)
    except SyntaxError as error:
        message = f"{file}: not valid Python at line {error.lineno}: {error.msg}"
        raise CourseError(message) from error


def _blocks(lines: list[str], file: str) -> Iterator[_Block]:
    begin: int | None = None
    starter: int | None = None
    for index, line in enumerate(lines):
        mark = line.strip()
        if mark not in _MARKS:
            continue
        if (mark == BEGIN) != (begin is None) or (mark == STARTER and starter):
            raise CourseError(f"{file}:{index + 1}: unexpected `{mark}`")
        if begin is not None and _indent(line) != _indent(lines[begin]):
            raise CourseError(f"{file}:{index + 1}: indent `{mark}` like `{BEGIN}`")
        if mark == BEGIN:
            begin = index
        elif mark == STARTER:
            starter = index
        else:
            assert begin is not None
            yield _Block(begin, index, starter)
            begin = starter = None
    if begin is not None:
        raise CourseError(f"{file}:{begin + 1}: `{BEGIN}` has no `{END}`")


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]


def _replacement(lines: list[str], block: _Block) -> list[str]:
    text = _TODO
    if block.starter is not None:
        text = _starter(lines[block.starter + 1 : block.end])
    return textwrap.indent(text, _indent(lines[block.begin])).splitlines()


def _starter(lines: list[str]) -> str:
    """Return the starter without its leading `# `, announced by a TODO."""
    code = "\n".join(re.sub(r"^\s*# ?", "", line) for line in lines)
    announced = "TODO" in code or not code.strip()
    return code if announced else f"{_REPAIR}\n{code}"


def _inside_function(tree: ast.Module, line: int) -> bool:
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    return any(
        isinstance(node, functions) and node.lineno <= line <= (node.end_lineno or 0)
        for node in ast.walk(tree)
    )


def _definitions(source: str) -> dict[str, str]:
    """Return what each top-level name is, as a dump that ignores the layout."""
    found: dict[str, str] = {}
    for node in ast.parse(source).body:
        if isinstance(node, ast.Import | ast.ImportFrom) or _is_text(node):
            continue
        _drop_docstrings(node)
        found.update(dict.fromkeys(_names(node), ast.dump(node)))
    return found


def _names(node: ast.stmt) -> list[str]:
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        return [node.name]
    names = [
        child.id
        for child in ast.walk(node)
        if isinstance(child, ast.Name) and isinstance(child.ctx, ast.Store)
    ]
    return names or [ast.dump(node)]


def _is_text(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _drop_docstrings(tree: ast.stmt) -> None:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            node.body = [child for child in node.body if not _is_text(child)]
