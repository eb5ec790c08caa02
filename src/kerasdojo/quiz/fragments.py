"""Typed answers in a form in which differences that do not matter are gone."""

import ast
import re
import unicodedata
import warnings
from collections.abc import Callable
from threading import Lock
from typing import TypeVar

T = TypeVar("T")

UNPARSED = (SyntaxError, ValueError, RecursionError, MemoryError, TypeError)

# `catch_warnings` changes the whole process.
_LOCK = Lock()
_QUOTES = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "−": "-", "×": "x"})
_ALIASES = {"numpy": "np", "tensorflow": "tf"}


def quietly(parse: Callable[[str], T], text: str) -> T:
    """Parse text without the warnings that Python has for odd code."""
    with _LOCK, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return parse(text)


def plain(text: str) -> str:
    """Return text without full-width letters, curly quotes and outer spaces.

    Example:
        >>> plain(" （３２，１０） ")
        '(32,10)'
    """
    return unicodedata.normalize("NFKC", text).translate(_QUOTES).strip()


def structure(code: str) -> str:
    """Return what a piece of code is, not how it is spelled.

    Spaces, quotes, brackets that change nothing, the order of named arguments, a comma
    at the end, a comment, `numpy` for `np` and `np.newaxis` for `None` do not matter.

    Raises:
        SyntaxError: It is neither an expression nor arguments of a call.
        ValueError: It cannot be parsed for another reason.

    Example:
        >>> structure("units=3, activation='relu'") == structure(
        ...     'activation="relu", units=3,'
        ... )
        True
    """
    try:
        tree = quietly(_as_arguments, code)
    except (RecursionError, MemoryError, TypeError) as error:
        raise ValueError("too deep or too odd to be parsed") from error
    return ast.dump(_Simpler().visit(tree))


def simple_text(text: str) -> str:
    """Return text without differences of spaces and quotes."""
    text = re.sub(r"\s+", " ", text.replace('"', "'"))
    return re.sub(r" ?([\[\](),:{}=]) ?", r"\1", text)


def shape_text(text: str) -> str:
    """Return a typed shape as Python would write it.

    Example:
        >>> shape_text("none x 28 x 28"), shape_text("shape: [?, 10]")
        ('None,28,28', '[None, 10]')
    """
    text = re.sub(r"^((tf\.)?TensorShape|(\w*\.)?shape\s*[=:]?)\s*", "", plain(text))
    text = re.sub(r"(?i)\bnone\b|\?", "None", text)
    return re.sub(r"(?<=[\de])\s*[x*]\s*(?=[\dN])", ",", text)


class _Simpler(ast.NodeTransformer):
    def visit_Name(self, node: ast.Name) -> ast.AST:
        return ast.Name(_ALIASES.get(node.id, node.id), node.ctx)

    def visit_Attribute(self, node: ast.Attribute) -> ast.AST:
        self.generic_visit(node)
        module = node.value.id if isinstance(node.value, ast.Name) else ""
        if node.attr == "newaxis" and module in ("np", "tf"):
            return ast.Constant(None)
        if node.attr == "keras" and module == "tf":
            return ast.Name("keras", node.ctx)
        return node

    def visit_Call(self, node: ast.Call) -> ast.AST:
        self.generic_visit(node)
        node.keywords.sort(key=lambda keyword: keyword.arg or "")
        return node


def _as_arguments(code: str) -> ast.AST:
    """Return code as the arguments of a call, which any expression can be."""
    if ":=" in code:
        raise SyntaxError("an assignment is no answer")
    lines = code.strip().rstrip(";")
    return ast.parse(f"f(\n{lines}\n)", mode="eval")
