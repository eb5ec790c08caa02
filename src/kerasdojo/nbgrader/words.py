"""The few words that notebooks and feedback need beside the course's own texts."""

from __future__ import annotations

from kerasdojo.text import Language

WORDS: dict[Language, dict[str, str]] = {
    "en": {
        "beyond": "goes beyond the usual tutorials",
        "check": "What is checked",
        "points": "Points",
        "hidden": "hidden",
        "hint": "Hint",
        "graded_later": "graded after you submit",
        "by_hand": "Write your answer into the cell below. A person reads and grades "
        "it.",
        "text_stub": "YOUR ANSWER HERE",
        "passed": "passed",
        "partial": "partly right",
        "failed": "not yet",
        "error": "our error",
        "skipped": "not checked",
        "not_attempted": "not attempted yet",
        "error_text": "The check itself broke. You lose nothing by it: your instructor "
        "sees this and decides.",
        "skipped_text": "This check waits for an earlier one; repair that one first.",
        "not_attempted_text": "Write your answer in the cell above.",
        "unknown_text": "The course knows no such check; an instructor must grade it.",
        "later_text": "This check is not part of what students receive. It runs after "
        "you submit.",
        "quiz_text": "Run the cell below to answer in a form; every answer is saved at "
        "once. Or write answers into the cells of the questions, in place of `...`, "
        'for instance `"b"`, `"a c"`, `42` or `(None, 10)`. What you write there is '
        "read as text and not run, and it counts before the form. The quiz is graded "
        "after you submit.",
        "quiz_read": "Your answer: {answer}. It is graded after you submit.",
        "quiz_empty": "No answer yet: write it in the place of `...` and run its cell.",
        "quiz_student": "your student id in quotes; your numbers follow from it",
        "quiz_show": "Run this cell to see the question with your own numbers.",
        "quiz_whose": "Numbers of `{student}`, variant {variant}.",
        "quiz_nobody": "Write your student id into the first cell of the quiz "
        "(`quiz_student_id = ...`), run it, and run this cell again.",
        "quiz_no_file": "quiz.toml, which holds the questions, is not beside this "
        "notebook: copy it here from the assignment you received.",
        "tools": 'Run your answer above, then this cell. hint("{name}") helps.',
        "note": "Note",
    },
    "ko": {
        "beyond": "일반 튜토리얼보다 한 걸음 더",
        "check": "검사 내용",
        "points": "배점",
        "hidden": "비공개",
        "hint": "힌트",
        "graded_later": "제출 후 채점",
        "by_hand": "아래 셀에 답을 쓰세요. 강사가 직접 읽고 채점합니다.",
        "text_stub": "여기에 답을 쓰세요.",
        "passed": "통과",
        "partial": "일부 정답",
        "failed": "아직 통과하지 못함",
        "error": "채점기 오류",
        "skipped": "검사하지 않음",
        "not_attempted": "아직 풀지 않음",
        "error_text": "검사 자체에 오류가 났습니다. 감점되지 않으며, 강사가 확인하고 "
        "점수를 정합니다.",
        "skipped_text": "앞의 검사를 통과해야 진행됩니다. 먼저 그 부분을 고치세요.",
        "not_attempted_text": "위 셀에 답을 작성하세요.",
        "unknown_text": "과정에 없는 검사입니다. 강사가 직접 채점해야 합니다.",
        "later_text": "학생에게 배포되지 않는 검사입니다. 제출한 뒤에 채점됩니다.",
        "quiz_text": "아래 셀을 실행하면 퀴즈 양식이 나옵니다. 답은 고를 때마다 바로 "
        "저장됩니다. 양식 대신 문항 셀의 `...` 자리에 답을 써도 됩니다. 예: "
        '`"b"`, `"a c"`, `42`, `(None, 10)`. 셀에 쓴 답은 실행하지 않고 글자로 '
        "읽으며, 양식의 답보다 우선합니다. 퀴즈는 제출한 뒤에 채점합니다.",
        "quiz_read": "읽은 답: {answer}. 제출한 뒤에 채점됩니다.",
        "quiz_empty": "아직 답이 없습니다. `...` 자리에 답을 쓰고 그 셀을 실행하세요.",
        "quiz_student": "학번(학생 ID)을 따옴표 안에 쓰세요. 문항의 숫자가 학번에 따라 "
        "정해집니다",
        "quiz_show": "이 셀을 실행하면 나에게 주어진 숫자로 문항이 나옵니다.",
        "quiz_whose": "`{student}`의 숫자, 변형 {variant}.",
        "quiz_nobody": "퀴즈의 첫 셀(`quiz_student_id = ...`)에 학번을 쓰고 실행한 뒤 "
        "이 셀을 다시 실행하세요.",
        "quiz_no_file": "문항이 담긴 quiz.toml이 노트북 옆에 없습니다. 받은 과제 "
        "폴더에서 이곳으로 복사하세요.",
        "tools": '위의 답 셀을 실행한 다음 이 셀을 실행하세요. 힌트: hint("{name}")',
        "note": "안내",
    },
}


def points(count: int, lang: Language) -> str:
    """Return `2 points` in a language."""
    if lang == "ko":
        return f"{count}점"
    return f"{count} point" if count == 1 else f"{count} points"
