"""What a check sees of a submission: names to call and read, by request only."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kerasdojo.judge.link import InPlace, Link
from kerasdojo.result import Line
from kerasdojo.wire import CannotCross, Handle, tensors

MAX_ITEMS = 10_000


class StudentError(Exception):
    """Student code raised.

    Args:
        kind: Name of the exception's class.
        kinds: Names of all its classes, most special first.
        message: Its text.
        lines: The student's own lines it passed through.
    """

    def __init__(
        self,
        kind: str,
        kinds: tuple[str, ...] = (),
        message: str = "",
        lines: tuple[Line, ...] = (),
    ):
        super().__init__(f"{kind}: {message}")
        self.kind = kind
        self.kinds = kinds or (kind,)
        self.message = message
        self.lines = lines


class MissingName(Exception):
    """The submission defines no such name."""


class Unsendable(Exception):
    """The submission returned something that cannot be read."""


@dataclass(frozen=True)
class Outcome:
    """What a call gave: the value, and the arguments as they are afterwards."""

    value: Any
    args: tuple[Any, ...] = ()
    kwargs: dict[str, Any] = field(default_factory=dict)
    stdout: str = ""


class SubmissionProxy:
    """The `submission` that every check receives.

    `submission.name(...)` calls the student's function, `submission.name` reads a
    value. Values arrive as the types they left with; what cannot be copied arrives as
    a `Remote`.
    """

    def __init__(self, link: Link):
        self._link = link

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return _ask(self._link, {"op": "get", "target": name})

    @property
    def in_place(self) -> SubmissionProxy:
        """The same submission, whose models all stay in its process.

        For checks that look at what a model computes: copying one takes longer.
        """
        return SubmissionProxy(InPlace(self._link))

    def call(self, name: str, *args: Any, **kwargs: Any) -> Outcome:
        """Call a function; return its value and its arguments after the call."""
        return _call(self._link, {"target": name, "after": True}, args, kwargs)

    def peek(self, name: str) -> Remote:
        """Return a name's object without copying it, for identity."""
        remote = _ask(self._link, {"op": "get", "target": name, "peek": True})
        assert isinstance(remote, Remote)
        return remote

    def evaluate(self, source: str, **names: Any) -> Any:
        """Evaluate a trusted expression among the student's names."""
        encoder = _encoder()
        tree = {"op": "evaluate", "source": source, "names": encoder.encode(names)}
        return _ask(self._link, tree, encoder.body)

    def path(self, name: str) -> str:
        """Return the path of a file in the student's scratch folder."""
        return str(Path(self._link.scratch) / name)

    def files(self) -> list[str]:
        """Return the names of the files in the scratch folder, sorted."""
        return list(_ask(self._link, {"op": "files"}))

    def read_file(self, name: str) -> bytes:
        """Return the bytes of a file the student wrote."""
        return bytes(_ask(self._link, {"op": "read", "name": name}))

    def write_file(self, name: str, data: bytes) -> None:
        """Put a file into the scratch folder."""
        encoder = _encoder()
        tree = {"op": "write", "name": name, "data": encoder.encode(data)}
        _ask(self._link, tree, encoder.body)

    def load_model(self, name: str) -> Any:
        """Return the model in a file, opened in a process without student code."""
        clean = SubmissionProxy(self._link.companion())
        base = Path(name).name
        clean.write_file(base, self.read_file(name))
        return _ask(clean._link, {"op": "load_model", "name": base})

    def restart(self) -> SubmissionProxy:
        """Return the submission in a fresh process that sees the same files."""
        return SubmissionProxy(self._link.restart())

    def seed(self, seed: int) -> None:
        """Seed Python, NumPy and TensorFlow in the student's process."""
        _ask(self._link, {"op": "seed", "seed": seed})


class Remote:
    """An object that stays in the student's process: call it, read its attributes."""

    def __init__(self, link: Link, handle: Handle):
        self._link = link
        self._handle = handle

    @property
    def class_name(self) -> str:
        """Name of the object's class."""
        return self._handle.class_name

    @property
    def is_model(self) -> bool:
        """Whether the object is a Keras model."""
        return self._handle.is_model

    def same_as(self, other: Any) -> bool:
        """Whether both stand for one and the same object."""
        return isinstance(other, Remote) and other._handle.number == self._handle.number

    def peek(self, name: str) -> Remote:
        """Return an attribute without copying it."""
        remote = self._get(name, peek=True)
        assert isinstance(remote, Remote)
        return remote

    def call(self, *args: Any, **kwargs: Any) -> Outcome:
        """Call the object; return its value and its arguments after the call."""
        request = {"target": self._handle.number, "after": True}
        return _call(self._link, request, args, kwargs)

    def _get(self, name: str, peek: bool = False) -> Any:
        request = {"op": "get", "target": self._handle.number, "attributes": [name]}
        return _ask(self._link, {**request, "peek": peek})

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return self._get(name)

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Call the object."""
        request = {"target": self._handle.number}
        return _call(self._link, request, args, kwargs).value

    def __len__(self) -> int:
        return int(_operate(self, "len"))

    def __getitem__(self, key: Any) -> Any:
        return _operate(self, "getitem", key)

    def __iter__(self) -> Iterator[Any]:
        return iter(_operate(self, "list"))

    def __repr__(self) -> str:
        return f"<{self.class_name} object>"


def _operate(remote: Remote, operator: str, *args: Any) -> Any:
    request = {"operator": operator}
    return _call(remote._link, request, (remote, *args), {}).value


def _call(
    link: Link, request: dict[str, Any], args: tuple[Any, ...], kwargs: dict[str, Any]
) -> Outcome:
    encoder = _encoder()
    tree = {
        "op": "call",
        **request,
        "args": encoder.encode(args),
        "kwargs": encoder.encode(kwargs),
    }
    answer, body = link.request(tree, encoder.body)
    parts = _ok(answer)
    if not isinstance(parts, dict) or "value" not in parts:
        raise Unsendable("the answer has no value")
    after = {
        key: _decode(link, parts[key], body)
        for key in ("args", "kwargs")
        if key in parts
    }
    value = _decode(link, parts["value"], body)
    return Outcome(value, stdout=str(parts.get("stdout", "")), **after)


def _ask(link: Link, tree: dict[str, Any], body: bytes = b"") -> Any:
    answer, data = link.request(tree, body)
    return _value(link, answer, data)


def _value(link: Link, answer: dict[str, Any], body: memoryview) -> Any:
    return _decode(link, _ok(answer), body)


def _ok(answer: dict[str, Any]) -> Any:
    if "ok" in answer:
        return answer["ok"]
    if "missing" in answer:
        raise MissingName(str(answer["missing"])[:100])
    if "raised" in answer:
        raise student_error(answer["raised"])
    raise Unsendable(str(answer.get("cannot", ""))[:500])


def student_error(entry: Any) -> StudentError:
    """Return the exception a worker described; whatever it says is only text."""
    try:
        return StudentError(
            str(entry["type"])[:100],
            tuple(str(kind)[:100] for kind in entry["kinds"][:10]),
            str(entry["message"])[:4000],
            tuple(
                Line(str(where)[:100], int(number), str(source)[:200])
                for where, number, source in entry["lines"][-5:]
            ),
        )
    except (ArithmeticError, KeyError, TypeError, ValueError) as error:
        raise Unsendable("an error report that makes no sense") from error


def _decode(link: Link, tree: Any, body: memoryview) -> Any:
    decoder = tensors.decoder(body)
    read_handle = decoder.readers["handle"]
    decoder.readers["handle"] = lambda *args: Remote(link, read_handle(*args))
    if not link.rebuild:
        decoder.readers["model"] = tensors.left_behind
    try:
        return decoder.decode(tree)
    except CannotCross as error:
        raise Unsendable(str(error)) from error


def _encoder() -> Any:
    encoder = tensors.encoder()
    encoder.extensions = (_encode_remote, *encoder.extensions)
    return encoder


def _encode_remote(value: Any, encoder: Any) -> Any:
    return encoder.encode(value._handle) if isinstance(value, Remote) else None
