"""What watch mode says."""

from kerasdojo.text import Text

PROGRESS = Text(
    en="{passed} of {count} exercises passed",
    ko="연습 문제 {count}개 중 {passed}개 통과",
)
EDIT = Text(en="Edit and save: {file}", ko="고쳐서 저장할 파일: {file}")
STARTING = Text(
    en="Starting TensorFlow; this takes some seconds, once.",
    ko="TensorFlow를 시작합니다. 처음에만 몇 초 걸립니다.",
)
GRADING = Text(en="Grading {name} ...", ko="{name} 채점 중 ...")
WAITING = Text(
    en="Waiting for you to save. Ctrl-C stops.",
    ko="저장하면 채점합니다. 끝내려면 Ctrl-C를 누르세요.",
)
PASSED = Text(
    en="Passed. Look at it again as long as you like; n goes on.",
    ko="통과했습니다. 더 살펴본 뒤 n을 누르면 다음으로 갑니다.",
)
CONCEPT_DONE = Text(
    en="All exercises of {concept} are passed. q: its quiz.",
    ko="{concept}의 연습 문제를 모두 통과했습니다. q: 퀴즈",
)
ALL_DONE = Text(
    en="Every exercise is passed. Well done!",
    ko="모든 연습 문제를 통과했습니다. 잘했습니다!",
)
RESET = Text(
    en="Start {name} again? Your work is kept as a backup. x again: yes; "
    "any other key: no.",
    ko="{name}을(를) 처음으로 되돌릴까요? 작성한 내용은 백업합니다. "
    "x를 한 번 더 누르면 되돌리고, 다른 키를 누르면 그만둡니다.",
)
KEPT = Text(en="Nothing was changed.", ko="바꾼 것이 없습니다.")
BYE = Text(
    en="Your work and your progress are saved in {folder}. Go on with: kerasdojo",
    ko="작성한 내용과 진도는 {folder}에 있습니다. 이어서 하려면: kerasdojo",
)
BYE_ELSEWHERE = Text(
    en="Your work and your progress are saved. Go on with: cd {folder} && kerasdojo",
    ko="작성한 내용과 진도를 저장했습니다. 이어서 하려면: cd {folder} && kerasdojo",
)

# In the order in which they are shown; the first ones are in the line of keys.
KEYS: dict[str, tuple[Text, Text]] = {
    "h": (Text(en="hint", ko="힌트"), Text(en="the next hint", ko="다음 힌트")),
    "t": (
        Text(en="task", ko="문제"),
        Text(en="what the exercise asks for", ko="연습 문제의 내용"),
    ),
    "n": (
        Text(en="next", ko="다음"),
        Text(en="the next exercise not passed yet", ko="아직 통과하지 못한 다음 문제"),
    ),
    "p": (
        Text(en="previous", ko="이전"),
        Text(en="the exercise before this one", ko="바로 앞 연습 문제"),
    ),
    "l": (
        Text(en="list", ko="목록"),
        Text(
            en="concepts and exercises, and what is passed", ko="단원과 연습 문제 목록"
        ),
    ),
    "q": (
        Text(en="quiz", ko="퀴즈"),
        Text(en="the quiz of this concept", ko="이 단원의 퀴즈"),
    ),
    "e": (
        Text(en="leave", ko="끝내기"),
        Text(en="leave; Ctrl-C does the same", ko="끝내기 (Ctrl-C와 같음)"),
    ),
    "?": (
        Text(en="all keys", ko="모든 키"),
        Text(en="this list of keys", ko="이 키 목록"),
    ),
    "i": (
        Text(en="lesson", ko="설명"),
        Text(en="the lesson of this concept", ko="이 단원의 설명"),
    ),
    "r": (Text(en="run", ko="다시"), Text(en="grade again", ko="다시 채점")),
    "s": (
        Text(en="solution", ko="모범 답안"),
        Text(en="a reference solution, once passed", ko="모범 답안 (통과한 뒤)"),
    ),
    "x": (
        Text(en="reset", ko="되돌리기"),
        Text(
            en="start the exercise again; your work is kept",
            ko="처음으로 되돌리기 (작성한 내용은 백업)",
        ),
    ),
    "L": (
        Text(en="language", ko="언어"),
        Text(en="한국어", ko="English"),
    ),
}
SHOWN = "htnplqe?"
# What these keys show stands below the verdict, and the line of keys below that.
BELOW = "htils"
