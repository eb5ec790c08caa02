"""What the page on similar work says."""

from kerasdojo.text import Text

WORDS = {
    "title": Text(en="Work that is alike", ko="비슷한 답안"),
    "question": Text(
        en="This page asks a question; it does not answer it. It shows pairs of "
        "students whose code is more alike than chance explains. They may have copied, "
        "worked together as they were allowed to, or used the same source. Talk to "
        "both before you conclude anything.",
        ko="이 페이지는 물음을 던질 뿐, 답을 주지 않습니다. 우연이라고 보기 어려울 "
        "만큼 코드가 비슷한 두 사람을 보여 줍니다. 베꼈을 수도 있지만, 허락된 "
        "범위에서 함께 풀었거나 같은 자료를 참고했을 수도 있습니다. 결론을 내리기 "
        "전에 두 사람과 먼저 이야기하세요.",
    ),
    "counts": Text(
        en="What everybody was given and what more than a quarter of the class wrote "
        "is left out, and so are the names of variables, comments and layout. Marked "
        "is what both wrote and few others did.",
        ko="처음부터 주어진 코드와 학급의 4분의 1 넘게 쓴 코드는 빼고 비교합니다. 변수 "
        "이름, 주석, 줄 배치도 보지 않습니다. 두 사람이 똑같이 썼고 다른 사람은 거의 "
        "쓰지 않은 부분을 표시했습니다.",
    ),
    "compared": Text(en="Students compared", ko="비교한 학생 수"),
    "assignments": Text(en="Assignments", ko="과제"),
    "none": Text(
        en="No two students are more alike than chance explains.",
        ko="우연이라고 보기 어려울 만큼 비슷한 답안은 없습니다.",
    ),
    "and": Text(en="and", ko="·"),
    "likeness": Text(
        en="{percent} % of what sets their code apart is the same",
        ko="두드러진 부분의 {percent} %가 같음",
    ),
    "others": Text(
        en="others in the class who wrote something like it: {count}",
        ko="비슷하게 쓴 다른 학생: {count}명",
    ),
    "pairs": Text(en="Pairs", ko="쌍"),
}
