"""The words of the demo."""

from __future__ import annotations

from kerasdojo.text import Language

WORDS: dict[Language, dict[str, str]] = {
    "en": {
        "build": "Building the course",
        "generate_assignment": "generate_assignment",
        "submit": "Handing in",
        "autograde": "autograde",
        "generate_feedback": "generate_feedback",
        "report_step": "Writing the report",
        "student": "Student",
        "kind": "What is handed in",
        "how": "score/expected",
        "right": "All {all} scores are as expected.",
        "wrong": "{right} of {all} scores are as expected; the others are marked ✗.",
        "named": "Wrong answers recognised as what they are: {right} of {all}.",
        "total": "Together",
        "feedback": "Feedback",
        "report": "Report",
        "log": "What nbgrader said",
        "failed": "nbgrader stopped with an error:",
    },
    "ko": {
        "build": "과정 만들기",
        "generate_assignment": "generate_assignment",
        "submit": "제출",
        "autograde": "autograde",
        "generate_feedback": "generate_feedback",
        "report_step": "보고서 작성",
        "student": "학생",
        "kind": "제출한 내용",
        "how": "점수/기대 점수",
        "right": "점수 {all}개가 모두 기대한 값과 같습니다.",
        "wrong": "점수 {all}개 중 {right}개가 기대한 값과 같습니다. 나머지는 ✗로 "
        "표시했습니다.",
        "named": "오답의 원인을 알아낸 경우: {all}개 중 {right}개.",
        "total": "합계",
        "feedback": "피드백",
        "report": "보고서",
        "log": "nbgrader 기록",
        "failed": "nbgrader가 오류로 멈추었습니다.",
    },
}
