"""Bilingual text: every sentence a person reads exists in English and Korean."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args

Language = Literal["en", "ko"]
LANGUAGES: tuple[Language, ...] = get_args(Language)

_LOCALE_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")


@dataclass(frozen=True, slots=True)
class Text:
    """One text in both languages.

    Args:
        en: The English text.
        ko: The Korean text.

    Example:
        >>> Text(en="passed", ko="통과")["ko"]
        '통과'
    """

    en: str
    ko: str

    def __getitem__(self, language: Language) -> str:
        """Return the text in one language."""
        if language not in LANGUAGES:
            raise KeyError(f"no text in {language!r}; choose one of {LANGUAGES}")
        return self.ko if language == "ko" else self.en

    def format(self, **values: object) -> "Text":
        """Return the text with `{name}` replaced by `values`, in both languages."""
        return Text(en=self.en.format(**values), ko=self.ko.format(**values))

    def to_dict(self) -> dict[str, str]:
        """Return `{"en": ..., "ko": ...}`, as written in JSON and TOML."""
        return {"en": self.en, "ko": self.ko}

    @classmethod
    def from_dict(cls, record: Mapping[str, Any]) -> "Text":
        """Read what `to_dict` wrote."""
        return cls(en=record["en"], ko=record["ko"])


def default_language(environ: Mapping[str, str] | None = None) -> Language:
    """Return the language to use when nobody asked for one.

    `KERASDOJO_LANG` decides; without it the first locale variable that is set.

    Example:
        >>> default_language({"LANG": "ko_KR.UTF-8"})
        'ko'
    """
    environ = os.environ if environ is None else environ
    for name in ("KERASDOJO_LANG", *_LOCALE_VARIABLES):
        if value := environ.get(name):
            return "ko" if value.lower().startswith("ko") else "en"
    return "en"
