"""The words of notebooks."""

from __future__ import annotations

from kerasdojo.text import Text

CHECKING = Text(en="Checking {name} ...", ko="{name} 검사 중 ...")
STATES = {
    "passed": Text(en="passed", ko="통과"),
    "partial": Text(en="partly right", ko="일부 정답"),
    "failed": Text(en="not yet", ko="아직 통과하지 못함"),
    "error": Text(en="our error", ko="채점기 오류"),
    "skipped": Text(en="not checked", ko="검사하지 않음"),
    "not_attempted": Text(en="not attempted yet", ko="아직 풀지 않음"),
}
POINTS = Text(en="{score} of {max_score} points", ko="{max_score}점 중 {score}점")
ONE_POINT = Text(en="{score} of 1 point", ko="1점 중 {score}점")
HIDDEN_LATER = Text(
    en="Hidden checks that run after you submit: {count}.",
    ko="제출한 뒤에 실행되는 비공개 검사: {count}개.",
)
STUCK = Text(en='Stuck? hint("{name}")', ko='막혔나요? hint("{name}")')
NOT_BEGUN = Text(
    en="Write your answer in the cell of the exercise and run that cell first.",
    ko="연습 문제 셀에 답을 쓰고, 그 셀을 먼저 실행하세요.",
)
HINT = Text(en="Hint {number} of {count}", ko="힌트 {number}/{count}")
NO_HINT = Text(
    en="{name} has hints 1 to {count}.",
    ko="{name}의 힌트는 1번부터 {count}번까지입니다.",
)

CLEAN_SAME = Text(
    en="A clean run, from top to bottom in a fresh process, gives the same verdict.",
    ko="새 프로세스에서 위에서 아래로 차례대로 실행해도 결과가 같습니다.",
)
CLEAN_DIFFERS = Text(
    en="A clean run, from top to bottom in a fresh process, gives another verdict, and "
    "that is how your work is graded:",
    ko="새 프로세스에서 위에서 아래로 차례대로 실행하면 결과가 다릅니다. 채점은 "
    "이렇게 실행한 결과로 합니다.",
)
CLEAN_ADVICE = Text(
    en="Something here depends on a cell that was changed, deleted or run in another "
    "order. Choose Kernel > Restart Kernel and Run All Cells to see it yourself.",
    ko="바뀌거나 지워졌거나 다른 순서로 실행한 셀에 기대는 부분이 있습니다. Kernel > "
    "Restart Kernel and Run All Cells를 골라 직접 확인해 보세요.",
)
NO_FILE = Text(
    en="A clean run needs the saved notebook, and there is none called {name} here.",
    ko="처음부터 다시 실행하려면 저장된 노트북이 있어야 하는데, 여기에 {name} 파일이 "
    "없습니다.",
)
NOT_SAVED = Text(
    en="What you ran is not in the saved notebook yet. Save it (Ctrl+S), then check "
    "again.",
    ko="실행한 내용이 아직 노트북 파일에 저장되지 않았습니다. 저장(Ctrl+S)한 뒤 다시 "
    "검사하세요.",
)

QUIZ = {
    "title": Text(en="Quiz: {title}", ko="퀴즈: {title}"),
    "question": Text(en="Question {number}", ko="문항 {number}"),
    "answer": Text(en="Your answer", ko="내 답"),
    "order": Text(en="Your order", ko="내가 놓은 순서"),
    "unused": Text(en="Lines not used", ko="쓰지 않은 줄"),
    "add": Text(en="Put line {line} at the end", ko="{line}번 줄을 끝에 놓기"),
    "up": Text(en="Move line {line} up", ko="{line}번 줄을 위로"),
    "down": Text(en="Move line {line} down", ko="{line}번 줄을 아래로"),
    "remove": Text(en="Take line {line} out", ko="{line}번 줄을 빼기"),
    "moved": Text(
        en="Line {line} is number {place} now.", ko="{line}번 줄: 이제 {place}번째"
    ),
    "removed": Text(en="Line {line} is not used.", ko="{line}번 줄을 뺐습니다."),
    "student": Text(en="Your student id", ko="학번(학생 ID)"),
    "show": Text(en="Show my questions", ko="내 문항 보기"),
    "judge": Text(en="Check my answers", ko="답 확인하기"),
}
SAVED = Text(
    en="Saved. Answered: {count} of {total}.",
    ko="저장됨. {total}문항 중 {count}문항에 답함.",
)
GRADED_LATER = Text(en="Graded after you submit.", ko="제출한 뒤에 채점됩니다.")
ASK_STUDENT = Text(
    en="Your numbers follow from the student id that your work is submitted under.",
    ko="문항의 숫자는 과제를 제출할 때 쓰는 학번(학생 ID)에 따라 정해집니다.",
)
NOT_WRITTEN = Text(
    en="Your answer could not be saved: {reason}. Make room or ask for help.",
    ko="답을 저장하지 못했습니다: {reason}. 저장 공간과 권한을 확인하세요.",
)
NO_QUIZ = Text(en="{concept} has no quiz.", ko="{concept}에는 퀴즈가 없습니다.")
