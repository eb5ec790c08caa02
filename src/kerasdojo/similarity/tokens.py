"""Code as words in which names of one's own, comments and layout do not count."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pygments.lexers import PythonLexer
from pygments.token import Comment, Name, String

OWN = "·"
_OWN_KINDS = (Name, Name.Class, Name.Function, Name.Function.Magic)


@dataclass(frozen=True)
class Word:
    """One word of a program.

    Args:
        text: What counts: `·` for a name that its author may have chosen.
        start: Where it begins in the source.
        end: Where it ends.
    """

    text: str
    start: int
    end: int


def words(source: str) -> list[Word]:
    """Return the words of Python code, of broken code too.

    Attributes, keyword arguments, builtins, numbers and strings count; names of
    variables and functions do not, nor do comments, docstrings and blanks.

    Example:
        >>> " ".join(word.text for word in words("y = tf.nn.relu(x)  # why"))
        '· = · . nn . relu ( · )'
    """
    found = list(_pieces(source))
    texts = ["", *(text for _, text, _ in found), ""]
    kept, depth = [], 0
    for place, (is_name, text, start) in enumerate(found):
        before, after = texts[place], texts[place + 2]
        depth += (text in "([{") - (text in ")]}")
        is_keyword = depth > 0 and before in ("(", ",") and after == "="
        is_own = is_name and before != "." and not is_keyword
        kept.append(Word(OWN if is_own else text, start, start + len(text)))
    return kept


def _pieces(source: str) -> Iterator[tuple[bool, str, int]]:
    """Yield whether it is a name, the text and its place, without what never counts."""
    # `get_tokens` would strip the source, and places would no longer be right.
    for start, kind, text in PythonLexer().get_tokens_unprocessed(source):
        if text.strip() and kind not in Comment and kind not in String.Doc:
            yield kind in _OWN_KINDS, text, start
