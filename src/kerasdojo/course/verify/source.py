"""What the rules read from Python files, without running them."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

from kerasdojo.course.errors import CourseError

# h5py comes with Keras, which writes its files with it.
ALLOWED_IMPORTS = {"h5py", "kerasdojo", "keras", "numpy", "tensorflow"}

# Modules that tell the time or draw by chance, and names of the same kind in others.
_UNSTEADY = {"datetime", "random", "secrets", "time", "timeit", "uuid"}
_CHANCE = ("np.random.", "numpy.random.", "tf.random.", "keras.random.", "os.urandom")
_SEEDED = ("default_rng", "Generator")

_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def parse(path: Path, root: Path) -> ast.Module:
    """Return the syntax tree of a file.

    Raises:
        CourseError: The file is no valid Python.
    """
    try:
        return ast.parse(path.read_text(encoding="utf-8"))
    except SyntaxError as error:
        message = f"{relative(path, root)}: not valid Python, line {error.lineno}"
        raise CourseError(f"{message}: {error.msg}") from error


def relative(path: Path, root: Path) -> str:
    """Return how messages call a file."""
    return path.relative_to(root).as_posix()


def functions(tree: ast.Module) -> list[ast.FunctionDef]:
    """Return the top-level functions."""
    return [node for node in tree.body if isinstance(node, ast.FunctionDef)]


def top_level_names(tree: ast.Module) -> dict[str, str]:
    """Return what stands at top level, imports aside: its code by name."""
    found: dict[str, str] = {}
    for node in tree.body:
        if isinstance(node, *[(*_FUNCTIONS, ast.ClassDef)]):
            found[node.name] = ast.unparse(node)
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            for target in targets:
                for name in ast.walk(target):
                    if isinstance(name, ast.Name):
                        found[name.id] = ast.unparse(node)
    return found


def foreign_imports(tree: ast.Module) -> Iterator[str]:
    """Yield imported packages that an exercise or a grader may not need."""
    for module in _imported(tree):
        package = module.partition(".")[0]
        if package not in ALLOWED_IMPORTS | sys.stdlib_module_names:
            yield module


def unsteady(tree: ast.Module) -> Iterator[str]:
    """Yield what a verdict must not depend on: clocks and unseeded chance."""
    yield from (module for module in _imported(tree) if module in _UNSTEADY)
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            name = ast.unparse(node)
            seeded = node.attr in _SEEDED or "(" in name
            if name.startswith(_CHANCE) and not seeded:
                yield name
        elif isinstance(node, ast.Call) and not node.args:
            name = ast.unparse(node.func)
            if name.endswith("default_rng"):
                yield f"{name}()"


def _imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or "." * node.level


def strings(tree: ast.AST) -> set[str]:
    """Return all string constants."""
    return {
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def length(node: ast.FunctionDef) -> int:
    """Return the number of lines of a function's body, its docstring aside."""
    body = node.body[1:] if ast.get_docstring(node) else node.body
    return (node.end_lineno or 0) - body[0].lineno + 1 if body else 0
