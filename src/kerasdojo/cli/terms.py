"""What `kerasdojo course` says."""

from kerasdojo.text import Text

BUILD = Text(
    en="There is no course in {folder} yet. First it is built from the exercises:",
    ko="{folder}에 아직 과정이 없습니다. 먼저 연습 문제로 과정을 만듭니다.",
)
IDLE = Text(
    en="Nothing is left to do for now: new submissions come next.",
    ko="지금은 할 일이 없습니다. 새 제출을 기다리면 됩니다.",
)
AFTER = Text(
    en="How the class is doing: kerasdojo report {folder}\n"
    "Grades for your LMS:    kerasdojo export {folder} --format canvas",
    ko="학급 현황 보기:       kerasdojo report {folder}\n"
    "LMS로 성적 내보내기:  kerasdojo export {folder} --format canvas",
)
COLUMNS = (
    Text(en="assignment", ko="과제"),
    Text(en="handed out", ko="배부"),
    Text(en="submitted", ko="제출"),
    Text(en="graded", ko="채점"),
    Text(en="by hand", ko="직접 채점"),
    Text(en="feedback", ko="피드백"),
    Text(en="next", ko="다음"),
)
# kind of step -> what the table says
SHORT = {
    "generate": Text(en="make the students' version", ko="학생용 만들기"),
    "release": Text(en="release it", ko="배부하기"),
    "hand_out": Text(en="wait for submissions", ko="제출 기다리기"),
    "collect": Text(en="collect submissions", ko="제출물 모으기"),
    "autograde": Text(en="autograde", ko="자동 채점"),
    "grade_by_hand": Text(en="grade by hand", ko="직접 채점"),
    "feedback": Text(en="write feedback", ko="피드백 만들기"),
    "release_feedback": Text(en="release feedback", ko="피드백 배부"),
}
# kind of step -> what is said before its command
STEPS = {
    "generate": Text(
        en="Next, {assignment}: make the version that students get, without solutions.",
        ko="다음, {assignment}: 해답을 뺀 학생용 과제를 만듭니다.",
    ),
    "release": Text(
        en="Next, {assignment}: release it, so that students can fetch it.",
        ko="다음, {assignment}: 학생이 받아 갈 수 있게 배부합니다.",
    ),
    "collect": Text(
        en="Next, {assignment}: collect what students have submitted.",
        ko="다음, {assignment}: 학생이 낸 제출물을 모읍니다.",
    ),
    "autograde": Text(
        en="Next, {assignment}: grade what is new.",
        ko="다음, {assignment}: 새로 낸 제출물을 채점합니다.",
    ),
    "feedback": Text(
        en="Next, {assignment}: write the feedback pages that are not up to date.",
        ko="다음, {assignment}: 새로 만들어야 할 피드백 페이지를 만듭니다.",
    ),
    "release_feedback": Text(
        en="Next, {assignment}: release feedback, so that students can fetch it.",
        ko="다음, {assignment}: 학생이 받아 갈 수 있게 피드백을 배부합니다.",
    ),
}
# kind of step -> what a person does, without a command
PERSON = {
    "grade_by_hand": Text(
        en="{assignment}: some answers need a person. Open JupyterLab in {root} "
        "(jupyter lab), choose Nbgrader > Formgrader > Manual Grading, and come back.",
        ko="{assignment}: 사람이 채점할 답이 있습니다. {root}에서 JupyterLab을 열고"
        "(jupyter lab) Nbgrader > Formgrader > Manual Grading에서 채점한 뒤 다시 "
        "오세요.",
    ),
    "hand_out": Text(
        en="{assignment}: nothing to do until students submit. Without an exchange, "
        "give them {root}/release/{assignment}/ and put what they hand in into\n"
        "  {root}/submitted/STUDENT/{assignment}/",
        ko="{assignment}: 학생이 제출할 때까지 할 일이 없습니다. exchange를 쓰지 "
        "않으면 {root}/release/{assignment}/ 폴더를 나누어 주고, 받은 제출물은 다음 "
        "폴더에 넣으세요.\n  {root}/submitted/학생/{assignment}/",
    ),
}
