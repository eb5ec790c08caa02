"""Small wrong changes of a reference solution: a good grader notices nearly all."""

import ast
import copy
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from kerasdojo.course.derive import answer_lines

_OPERATORS: dict[type[ast.operator], ast.operator] = {
    ast.Add: ast.Sub(),
    ast.Sub: ast.Add(),
    ast.Mult: ast.Add(),
    ast.Div: ast.Mult(),
    ast.FloorDiv: ast.Div(),
    ast.Mod: ast.FloorDiv(),
    ast.Pow: ast.Mult(),
    ast.MatMult: ast.Mult(),
}
_COMPARISONS: dict[type[ast.cmpop], ast.cmpop] = {
    ast.Lt: ast.LtE(),
    ast.LtE: ast.Lt(),
    ast.Gt: ast.GtE(),
    ast.GtE: ast.Gt(),
    ast.Eq: ast.NotEq(),
    ast.NotEq: ast.Eq(),
    ast.Is: ast.IsNot(),
    ast.IsNot: ast.Is(),
    ast.In: ast.NotIn(),
    ast.NotIn: ast.In(),
}
_NAMES = {
    "argmax": "argmin",
    "ceil": "floor",
    "exp": "log",
    "log": "exp",
    "max": "min",
    "maximum": "minimum",
    "mean": "sum",
    "min": "max",
    "ones": "zeros",
    "reduce_max": "reduce_min",
    "reduce_mean": "reduce_sum",
    "reduce_sum": "reduce_mean",
    "round": "floor",
    "sqrt": "square",
    "std": "var",
    "sum": "mean",
    "zeros": "ones",
}
_WORDS = {
    "adam": "sgd",
    "float32": "float64",
    "linear": "relu",
    "relu": "tanh",
    "sgd": "adam",
    "sigmoid": "softmax",
    "softmax": "sigmoid",
    "tanh": "relu",
}
# Arguments that change no result: what is printed, and guards of zip.
_IDLE = {"strict", "verbose"}
# Their two arguments may stand in either order.
_SYMMETRIC = {"add", "equal", "max", "maximum", "min", "minimum", "multiply"}
_DROPPED = (ast.Expr, ast.Assign, ast.AugAssign)


@dataclass(frozen=True)
class Mutant:
    """A solution with one change.

    Args:
        source: The changed solution, without comments.
        line: Line of the change in the solution.
        before: What stood there.
        after: What stands there now.
        nth: Which one it is of the mutants with the same words.
    """

    source: str
    line: int
    before: str
    after: str
    nth: int = 1

    @property
    def change(self) -> str:
        """What was changed, in one line; no other mutant of the solution has it."""
        number = f" #{self.nth}" if self.nth > 1 else ""
        return f"{self.before} -> {self.after}{number}"


Change = Callable[[ast.AST], object]


def mutants(solution: str, file: str) -> list[Mutant]:
    """Return the mutants of a solution; only marked answers are changed.

    Args:
        solution: Source of the reference solution.
        file: How messages call the file.

    Raises:
        CourseError: The marks are wrong.
    """
    tree = ast.parse(solution)
    lines = answer_lines(solution, file)
    found: dict[str, Mutant] = {ast.unparse(tree) + "\n": Mutant("", 0, "", "")}
    idle = _idle(tree)
    for index, node in enumerate(ast.walk(tree)):
        if id(node) in idle:
            continue
        changes = list(_dropped_statements(node, lines))
        if getattr(node, "lineno", 0) in lines:
            changes += [(node, change) for change in _changes(node)]
        for changed, change in changes:
            mutant = _apply(tree, index, changed, change)
            if mutant:
                found.setdefault(mutant.source, mutant)
    return list(_numbered(sorted(list(found.values())[1:], key=lambda m: m.line)))


def _numbered(found: list[Mutant]) -> Iterator[Mutant]:
    seen: Counter[str] = Counter()
    for mutant in found:
        seen[mutant.change] += 1
        yield replace(mutant, nth=seen[mutant.change])


def _apply(
    tree: ast.Module, index: int, changed: ast.AST, change: Change
) -> Mutant | None:
    """Return the mutant that `change` makes of node number `index`, if it is legal."""
    copied = copy.deepcopy(tree)
    node = list(ast.walk(copied))[index]
    change(node)
    dropped = isinstance(changed, ast.stmt) and not isinstance(
        changed, ast.If | ast.While
    )
    after = "pass" if dropped else _text(node)
    try:
        source = ast.unparse(ast.fix_missing_locations(copied)) + "\n"
        ast.parse(source)
    except (SyntaxError, ValueError):
        return None
    return Mutant(source, getattr(changed, "lineno", 0), _text(changed), after)


def _idle(tree: ast.AST) -> set[int]:
    """Return the ids of nodes inside arguments that change no result."""
    keywords = (node for node in ast.walk(tree) if isinstance(node, ast.keyword))
    return {
        id(inner)
        for keyword in keywords
        if keyword.arg in _IDLE
        for inner in ast.walk(keyword)
    }


def _text(node: ast.AST) -> str:
    return ast.unparse(node).splitlines()[0][:100]


def _changes(node: ast.AST) -> Iterator[Change]:
    if isinstance(node, ast.BinOp) and type(node.op) in _OPERATORS:
        yield _setter("op", _OPERATORS[type(node.op)])
    elif isinstance(node, ast.Compare) and type(node.ops[0]) in _COMPARISONS:
        yield _setter("ops", [_COMPARISONS[type(node.ops[0])], *node.ops[1:]])
    elif isinstance(node, ast.BoolOp):
        other = ast.Or() if isinstance(node.op, ast.And) else ast.And()
        yield _setter("op", other)
    elif isinstance(node, ast.UnaryOp):
        yield _setter("op", ast.UAdd())
    elif isinstance(node, ast.Constant):
        yield from _constants(node)
    elif isinstance(node, ast.Call):
        yield from _calls(node)
    elif isinstance(node, ast.Attribute) and node.attr in _NAMES:
        yield _setter("attr", _NAMES[node.attr])
    elif isinstance(node, ast.Name) and node.id in _NAMES:
        yield _setter("id", _NAMES[node.id])
    elif isinstance(node, ast.If | ast.IfExp | ast.While):
        yield _setter("test", ast.Constant(False))
        if not isinstance(node, ast.While):
            yield _setter("test", ast.Constant(True))


def _constants(node: ast.Constant) -> Iterator[Change]:
    value = node.value
    if isinstance(value, bool):
        yield _setter("value", not value)
    elif isinstance(value, int):
        yield _setter("value", value + 1)
        yield _setter("value", value - 1)
    elif isinstance(value, float):
        yield _setter("value", value * 2 + 1)
    elif isinstance(value, str) and value in _WORDS:
        yield _setter("value", _WORDS[value])


def _calls(node: ast.Call) -> Iterator[Change]:
    for index, keyword in enumerate(node.keywords):
        if keyword.arg in _IDLE:
            continue
        rest = [*node.keywords[:index], *node.keywords[index + 1 :]]
        yield _setter("keywords", rest)
    name = getattr(node.func, "attr", getattr(node.func, "id", ""))
    if len(node.args) == 2 and name not in _SYMMETRIC:
        yield _setter("args", node.args[::-1])


def _dropped_statements(
    node: ast.AST, lines: set[int]
) -> Iterator[tuple[ast.AST, Change]]:
    body = getattr(node, "body", None)
    for index, statement in enumerate(body if isinstance(body, list) else []):
        if isinstance(statement, _DROPPED) and statement.lineno in lines:
            assert isinstance(body, list)
            rest = [*body[:index], ast.Pass(), *body[index + 1 :]]
            yield statement, _setter("body", rest)


def _setter(attribute: str, value: object) -> Change:
    return lambda node: setattr(node, attribute, copy.deepcopy(value))
