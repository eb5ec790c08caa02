"""Writes docs/seed-note.md and its Korean twin. Usage: `python tools/seed_note.py`."""

from collections.abc import Iterator
from pathlib import Path

from kerasdojo.course import Course, course_at
from kerasdojo.course.seednote import Entry, seed_note
from kerasdojo.text import LANGUAGES, Language, Text

ROOT = Path(__file__).parents[1]
HEAD = Text(
    en="""\
# What becomes of every line of the seed note

The course grew from a short note in Korean. Every line of it is taught by a lesson, an
exercise and a quiz item. Written by `python tools/seed_note.py` from
`exercises/seed-note.toml`; `kerasdojo list --concepts` shows the same in a terminal.

| the note says | lesson | exercises | quiz items |
| --- | --- | --- | --- |
""",
    ko="""\
# 바탕이 된 노트의 모든 줄은 어디에서 배우나요?

이 과정은 짧은 한국어 노트에서 시작했습니다. 노트의 모든 줄은 단원 설명, 연습 문제,
퀴즈 문항에서 다룹니다. `python tools/seed_note.py`가 `exercises/seed-note.toml`에서
만든 표이며, 터미널에서는 `kerasdojo list --concepts`로 볼 수 있습니다.

| 노트의 내용 | 단원 | 연습 문제 | 퀴즈 문항 |
| --- | --- | --- | --- |
""",
)
TODAY = Text(en="Today", ko="지금은")


def pages(course: Course) -> Iterator[tuple[Path, str]]:
    """Yield every page and what it must hold."""
    for language in LANGUAGES:
        name = "seed-note.md" if language == "en" else f"seed-note.{language}.md"
        rows = [_row(entry, language) for entry in seed_note(course)]
        yield course.root / "docs" / name, HEAD[language] + "\n".join(rows) + "\n"


def _row(entry: Entry, language: Language) -> str:
    readme = "README.md" if language == "en" else f"README.{language}.md"
    lesson = f"[{entry.lesson}](../exercises/{entry.lesson}/{readme})"
    says = entry.says[language]
    if entry.today:
        says += f" *{TODAY[language]}: {entry.today[language]}*"
    cells = [says, lesson, _names(entry.exercises), _names(entry.quiz)]
    return f"| {' | '.join(cells)} |"


def _names(names: tuple[str, ...]) -> str:
    return ", ".join(f"`{name}`" for name in names)


if __name__ == "__main__":
    for path, text in pages(course_at(ROOT)):
        path.write_text(text, encoding="utf-8")
        print(path.relative_to(ROOT))
