"""Proof of the keys: the `verify` code of each question, run with TensorFlow."""

import contextlib
import io
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kerasdojo.quiz.answers import normal_text, right_order
from kerasdojo.quiz.draw import variants
from kerasdojo.quiz.formulas import evaluate, fill_in
from kerasdojo.quiz.model import Item, Values

_NOTHING = object()


def prove(item: Item, draws: int = 3) -> Iterator[str]:
    """Yield what is wrong with the key of a question, for some of its draws.

    Args:
        item: The question.
        draws: How many draws to look at.
    """
    if not item.verify:
        return
    found = variants(item)
    step = max(1, len(found) // draws)
    for values in found[::step][:draws]:
        problem = _prove(item, values)
        if problem:
            shown = {name: values[name] for name in item.parameters}
            yield f"`{item.id}` with {shown}: {problem}"


def _prove(item: Item, values: Values) -> str | None:
    try:
        with _quiet_folder():
            scope = {**_libraries(), **_at_hand(item, values), **values}
            exec(compile(item.verify, f"<verify of {item.id}>", "exec"), scope)
    except Exception as error:
        return f"verify raised {type(error).__name__}: {error}"
    answer = scope.get("answer", _NOTHING)
    if answer is _NOTHING or "answer" in item.parameters:
        needed = "assert" not in item.verify
        return "verify sets no `answer` and asserts nothing" if needed else None
    return None if _agrees(item, values, answer) else _differs(item, values, answer)


def _agrees(item: Item, values: Values, answer: Any) -> bool:
    if item.choices:
        indices = [index for index, choice in enumerate(item.choices) if choice.right]
        chosen = answer if isinstance(answer, list | tuple | set) else [answer]
        return sorted(chosen) == indices
    if item.kind == "numeric":
        expected = float(evaluate(item.answers[0], values))
        tolerance = max(item.tolerance, 1e-5 * abs(expected), 1e-9)
        return abs(float(answer) - expected) <= tolerance
    if item.kind == "shape":
        return tuple(answer) == tuple(evaluate(item.answers[0], values))
    if item.kind == "order":
        return right_order(item, [_line(item, entry) for entry in answer])
    accepted = [normal_text(fill_in(a, values), item.kind) for a in item.answers]
    return normal_text(str(answer), item.kind) in accepted


def _line(item: Item, entry: Any) -> int:
    """Return the index of a line that is given by index or by text."""
    return entry if isinstance(entry, int) else item.answers.index(entry)


def _differs(item: Item, values: Values, answer: Any) -> str:
    if item.choices:
        return (
            f"verify finds {answer!r}, which are not the indices of the right choices"
        )
    if item.kind in ("numeric", "shape"):
        return (
            f"verify finds {answer!r}, the key is {evaluate(item.answers[0], values)!r}"
        )
    return f"verify finds {answer!r}, which is not among the accepted answers"


def _at_hand(item: Item, values: Values) -> dict[str, Any]:
    """Return what `verify` may look at beside the values: the texts of the key."""
    if item.kind == "order":
        return {"lines": list(item.answers)}
    if item.kind in ("output", "fill"):
        return {"answers": [fill_in(answer, values) for answer in item.answers]}
    return {}


def _libraries() -> dict[str, Any]:
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    os.environ.setdefault("CUDA_VISIBLE_DEVICES", "-1")
    import keras
    import numpy as np
    import tensorflow as tf

    keras.utils.clear_session()
    keras.utils.set_random_seed(0)
    return {"np": np, "tf": tf, "keras": keras}


@contextlib.contextmanager
def _quiet_folder() -> Iterator[None]:
    """Work in a folder of its own and drop what is printed, by C code too."""
    before = Path.cwd()
    with contextlib.ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory())
        stack.callback(os.chdir, before)
        os.chdir(folder)
        stack.enter_context(contextlib.redirect_stdout(io.StringIO()))
        stack.enter_context(_no_stderr())
        yield


@contextlib.contextmanager
def _no_stderr() -> Iterator[None]:
    kept = os.dup(2)
    with open(os.devnull, "wb") as nowhere:  # noqa: PTH123
        os.dup2(nowhere.fileno(), 2)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
