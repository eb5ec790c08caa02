"""Writes `docs/reliability.md` and `docs/reliability.ko.md` from recorded runs.

Usage: `python tools/reliability.py`. Each section names the command that makes its
record again; what was not recorded is left out.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kerasdojo.text import LANGUAGES, Language, Text

ROOT = Path(__file__).resolve().parents[1]
RECORDS = {
    "corruption": "docs/records/corruption.json",
    "determinism": "docs/records/determinism.json",
    "drills": "docs/records/drills.json",
    "versions": "tools/versions.json",
    "longhaul": "benchmarks/results.json",
}
PAGES: dict[Language, str] = {
    "en": "docs/reliability.md",
    "ko": "docs/reliability.ko.md",
}
HEAD = Text(
    en="""# Nothing lost, the same score every time

Written by `python tools/reliability.py` from recorded runs; nothing here is typed by
hand. What happens to damaged work: [repair.md](repair.md). Where scores are kept:
[gradebook.md](gradebook.md). A log to send: [logs.md](logs.md).""",
    ko="""# 잃어버리는 것 없이, 언제나 같은 점수

`python tools/reliability.py`가 실행 기록으로 만든 문서이며, 손으로 적은 수치는
없습니다. 손상된 제출물의 처리는 [repair.ko.md](repair.ko.md), 점수 보관은
[gradebook.ko.md](gradebook.ko.md), 로그는 [logs.ko.md](logs.ko.md)를 참고하세요.""",
)
TITLES = {
    "corruption": Text("Damaged submissions", "손상된 제출물"),
    "determinism": Text("The same verdict every time", "언제나 같은 판정"),
    "drills": Text("Failure drills", "고장 훈련"),
    "versions": Text("Versions", "버전"),
    "longhaul": Text("Thousands of submissions", "수천 건의 제출물"),
}
COMMANDS = {
    "corruption": "python tools/corrupt CONCEPT --record docs/records/corruption.json",
    "determinism": "kerasdojo dev determinism --keep",
    "drills": "KERASDOJO_DRILLS=docs/records/drills.json python -m pytest tests/drills",
    "versions": "python tools/versions.py",
    "longhaul": "python -m benchmarks longhaul",
}
MADE_BY = Text("Made by `{command}`.", "만드는 명령: `{command}`.")
Row = list[object]


def pages() -> dict[Language, str]:
    """Return the page in each language."""
    return {lang: page(lang, records()) for lang in LANGUAGES}


def records() -> dict[str, Any]:
    """Return what was recorded, by section."""
    found = {}
    for name, file in RECORDS.items():
        path = ROOT / file
        if path.exists():
            found[name] = json.loads(path.read_text(encoding="utf-8"))
    found["longhaul"] = found["longhaul"].get("longhaul")
    return {name: record for name, record in found.items() if record}


def page(lang: Language, found: dict[str, Any]) -> str:
    """Return the page.

    Args:
        lang: Its language.
        found: What was recorded, by section.
    """
    parts = [HEAD[lang]]
    for name, record in found.items():
        lines = "\n".join(SECTIONS[name](record, lang))
        made = MADE_BY[lang].format(command=COMMANDS[name])
        parts.append(f"## {TITLES[name][lang]}\n\n{lines}\n\n{made}")
    return "\n\n".join(parts) + "\n"


CASES = Text(
    en="""{cases:,} generated cases with one to three of {kinds} damages each, graded by
`kerasdojo autograde`. The batch must never stop and no submitted file may change. Of
{answers:,} answers {same:,} were not lost in the damage: each must keep status, score
and misconception exactly. {lost:,} were lost: each must score zero, cost nothing else,
and be named to student and instructor. {free:,} are open, because a piece or an older
answer is left. **Promises broken: {broken}.**""",
    ko="""생성한 사례 {cases:,}건(사례마다 손상 {kinds}종 중 1~3개)을
`kerasdojo autograde`로 채점했습니다. 채점은 멈추지 않아야 하고 제출 파일은 바뀌지
않아야 합니다. 답안 {answers:,}개 가운데 {same:,}개는 손상으로 사라지지 않았으므로
상태, 점수, 오개념이 모두 그대로여야 합니다. 사라진 {lost:,}개는 그 문항만 0점이어야
하고 학생과 강사에게 알려야 합니다. {free:,}개는 조각이나 이전 답안만 남아 결과를
미리 정할 수 없는 경우입니다. **지켜지지 않은 것: {broken}건.**""",
)


def corruption(record: dict[str, Any], lang: Language) -> Iterator[str]:
    """Sum up damaged notebooks; then a row for each concept, a list of damages."""
    entries = list(record.values())
    total = {k: sum(_fates(e)[k] for e in entries) for k in FATES}
    kinds = sorted({name for entry in entries for name in entry["damages"]})
    yield CASES[lang].format(
        cases=sum(entry["cases"] for entry in entries),
        kinds=len(kinds),
        answers=sum(total.values()),
        broken=sum(len(entry["broken"]) for entry in entries),
        **total,
    )
    yield ""
    head = Text("|cases|answers kept|lost|open|broken", "|사례|유지|사라짐|미정|어김")
    yield from table(
        head[lang].split("|"),
        (
            [name, e["cases"], *_fates(e).values(), len(e["broken"])]
            for name, e in record.items()
        ),
    )
    yield ""
    counts = {k: sum(e["damages"].get(k, 0) for e in entries) for k in kinds}
    said = ", ".join(f"`{name}` {count}" for name, count in counts.items())
    yield f"{Text('Damages', '손상')[lang]}: {said}."


FATES = ("same", "lost", "free")


def _fates(entry: dict[str, Any]) -> dict[str, int]:
    return {fate: entry["answers"].get(fate, 0) for fate in FATES}


GRADED = Text(
    en="Every kept answer graded again in other orders, with 1 and 2 jobs, on a quiet "
    "and on a busy machine, in new processes; scores, statuses and messages compared.",
    ko="보관된 모든 답안을 순서를 바꾸어, 1개와 2개 작업으로, 한가한 컴퓨터와 바쁜 "
    "컴퓨터에서, 새 프로세스로 다시 채점하고 점수, 상태, 메시지를 비교했습니다.",
)


def determinism(record: dict[str, Any], lang: Language) -> Iterator[str]:
    """Show a row for each concept."""
    yield f"{GRADED[lang]}\n"
    head = Text("|answers|checks|runs|differences", "|답안|검사|실행|차이")
    rows: list[Row] = [
        [name, e["answers"], e["checks"], len(e["runs"]), len(e["differences"])]
        for name, e in sorted(record.items())
    ]
    sums = [sum(int(str(row[i])) for row in rows) for i in (1, 2, 4)]
    total = Text("together", "합계")[lang]
    yield from table(head[lang].split("|"), [*rows, [total, *sums[:2], "", sums[2]]])


DRILLED = Text(
    en="`kerasdojo autograde` on a class of a few, under a hazard and then once more "
    "without it; what was lost is compared with an undisturbed run. The last line of "
    "what it said is shown.",
    ko="작은 학급을 고장 상황에서 `kerasdojo autograde`로 채점하고, 고장을 없앤 뒤 "
    "다시 실행했습니다. 아무 일 없이 채점한 결과와 비교해 잃은 것을 세었습니다. 표에는 "
    "출력의 마지막 줄을 실었습니다.",
)


def drills(record: dict[str, Any], lang: Language) -> Iterator[str]:
    """Show a row for each drill."""
    yield f"{DRILLED[lang]}\n"
    head = Text(
        "|exit code|said|exit code again|lost", "|종료 코드|출력|다시 실행|잃은 것"
    )
    yield from table(head[lang].split("|"), map(_drill, record, record.values()))


def _drill(name: str, entry: dict[str, Any]) -> Row:
    again, *_ = entry.get("then") or [""]
    said = _last(entry["said"])
    return [name.replace("_", " "), entry["code"], said, again, entry.get("lost", "")]


def _last(said: str) -> str:
    lines = said.strip().splitlines()
    return lines[-1] if lines else ""


def versions(record: dict[str, Any], lang: Language) -> Iterator[str]:
    """Show a row for each environment."""
    head = Text(
        "|Python|TensorFlow|Keras|numpy|nbgrader|right answers refused",
        "|Python|TensorFlow|Keras|numpy|nbgrader|거절된 정답",
    )
    names = ("tensorflow", "keras", "numpy", "nbgrader")
    of = Text("{} of {}", "{1}개 중 {0}개")[lang]

    def cells(name: str, row: dict[str, Any]) -> Row:
        refused = of.format(len(row["refused"]), row["right_answers"])
        return [name, row["python"], *(row["versions"][n] for n in names), refused]

    yield from table(head[lang].split("|"), (cells(*pair) for pair in record.items()))
    yield Text("\nMore in [versions.md](versions.md).", "\n[versions.md](versions.md)")[
        lang
    ]


LONG = Text(
    en="{submissions:,} submissions through one pool: memory after the first batch "
    "{mebibytes_after_first_batch:.0f} MiB, at the end {mebibytes_at_the_end:.0f} MiB, "
    "{mebibytes_per_thousand:.2f} MiB for each thousand (slope); "
    "{milliseconds_each_at_first:.0f} ms each at first, "
    "{milliseconds_each_at_last:.0f} ms at last. Measured {date}.",
    ko="풀 하나로 {submissions:,}건을 채점했습니다. 메모리는 첫 묶음 뒤 "
    "{mebibytes_after_first_batch:.0f}MiB, 마지막에 {mebibytes_at_the_end:.0f}MiB이며 "
    "기울기는 1,000건에 {mebibytes_per_thousand:.2f}MiB입니다. 한 건에 걸린 시간은 "
    "처음 {milliseconds_each_at_first:.0f}ms, 마지막 "
    "{milliseconds_each_at_last:.0f}ms입니다. 측정일 {date}.",
)


def longhaul(record: dict[str, Any], lang: Language) -> Iterator[str]:
    """Say what thousands of submissions cost."""
    yield LONG[lang].format(**record["figures"], date=record["measured"]["date"])


def table(head: list[str], rows: Any) -> Iterator[str]:
    """Yield the lines of a table."""
    yield "| " + " | ".join(head) + " |"
    yield "| --- |" + " --- |" * (len(head) - 1)
    for row in rows:
        cells = (str(cell).replace("|", "\\|") for cell in row)
        yield "| " + " | ".join(cells) + " |"


SECTIONS: dict[str, Any] = {
    "corruption": corruption,
    "determinism": determinism,
    "drills": drills,
    "versions": versions,
    "longhaul": longhaul,
}

if __name__ == "__main__":
    for language, text in pages().items():
        (ROOT / PAGES[language]).write_text(text, encoding="utf-8")
