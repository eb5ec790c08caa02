"""Fingerprints of programs: runs of words, chosen by winnowing (Schleimer 2003)."""

from __future__ import annotations

import warnings
import zlib
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from kerasdojo.course import Refusal
from kerasdojo.similarity.tokens import Word, words
from kerasdojo.text import Text

try:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # its plotting library's own
        from copydetect.utils import get_copied_slices, winnow
except ModuleNotFoundError as error:
    raise Refusal(
        Text(
            en="comparing submissions needs the package `copydetect`: "
            "pip install 'kerasdojo[instructor]'",
            ko="답안을 비교하려면 `copydetect` 패키지가 필요합니다: "
            "pip install 'kerasdojo[instructor]'",
        )
    ) from error

# Runs of this many words are hashed, one of so many neighbours is kept: whatever two
# programs share over six words is found.
RUN = 4
WINDOW = 3
# Nobody writes an answer that long; reading it would hold up the class.
MAX_SOURCE = 100_000


@dataclass(frozen=True)
class Prints:
    """What one program is known by.

    Args:
        source: Its code.
        words: Its words.
        places: Numbers of the words that each fingerprint begins at.
    """

    source: str
    words: tuple[Word, ...]
    places: dict[int, tuple[int, ...]]

    @classmethod
    def of(cls, source: str) -> Prints:
        """Return the fingerprints of Python code; what is too long is cut."""
        source = source[:MAX_SOURCE]
        found = tuple(words(source))
        texts = [word.text for word in found]
        runs = (" ".join(texts[i : i + RUN]) for i in range(len(texts) - RUN + 1))
        # Python's own hash of a text is another one in each process.
        hashes = np.array(
            [zlib.crc32(run.encode(errors="replace")) for run in runs], dtype=np.int64
        )
        if len(hashes) < WINDOW:
            return cls(source, found, {})
        places: dict[int, list[int]] = {}
        for value, place in zip(*winnow(hashes, WINDOW, False), strict=True):
            places.setdefault(int(value), []).append(int(place))
        return cls(source, found, {v: tuple(each) for v, each in places.items()})

    def spans(self, hashes: Iterable[int]) -> list[tuple[int, int]]:
        """Return where some fingerprints lie in the source, in order and apart."""
        found = [place for value in hashes for place in self.places.get(value, ())]
        if not found:
            return []
        starts, ends = get_copied_slices(np.array(found), RUN)
        return [
            (self.words[int(start)].start, self.words[int(end) - 1].end)
            for start, end in zip(starts, ends, strict=True)
        ]
