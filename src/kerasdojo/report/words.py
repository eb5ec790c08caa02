"""The words of the report."""

from __future__ import annotations

from kerasdojo.text import Language

WORDS: dict[Language, dict[str, str]] = {
    "en": {
        "title": "How the class is doing",
        "written": "Written",
        "students": "students",
        "overview": "Points by concept",
        "student": "Student",
        "total": "Total",
        "mean": "Mean",
        "max": "Max.",
        "misconceptions": "Misconceptions",
        "misconception": "Misconception",
        "exercise": "Exercise",
        "what": "What it means",
        "count": "Students",
        "none": "None was recognised.",
        "legend": "Share of the points, from none to all:",
        "signs": "✓ all points · nothing written yet ! an instructor must look "
        "– nothing submitted",
        "empty": "Nothing has been graded yet.",
    },
    "ko": {
        "title": "학급 진도",
        "written": "작성",
        "students": "명",
        "overview": "개념별 점수",
        "student": "학생",
        "total": "합계",
        "mean": "평균",
        "max": "만점",
        "misconceptions": "오개념",
        "misconception": "오개념",
        "exercise": "연습 문제",
        "what": "의미",
        "count": "학생 수",
        "none": "발견된 오개념이 없습니다.",
        "legend": "득점 비율(0점부터 만점까지):",
        "signs": "✓ 만점 · 아직 작성하지 않음 ! 강사 확인 필요 – 제출하지 않음",
        "empty": "아직 채점된 것이 없습니다.",
    },
}
