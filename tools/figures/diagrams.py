"""Figures that are drawings: splits, networks, shapes, convolution."""

import itertools
from collections.abc import Sequence

from figures.svg import (
    BLUE,
    GREEN,
    INK,
    LINE,
    PALE_BLUE,
    PALE_GREEN,
    PALE_ORANGE,
    RED,
    SOFT,
    Canvas,
)
from kerasdojo.text import Language, Text

IMAGE = (
    (2, 3, 3, 0, 0),
    (3, 3, 2, 0, 1),
    (3, 2, 3, 1, 0),
    (2, 3, 3, 0, 0),
    (3, 3, 2, 0, 1),
)
KERNEL = ((1, 0, -1), (1, 0, -1), (1, 0, -1))


def splits(language: Language) -> Canvas:
    """All rows, shuffled and cut into three sets."""
    title = Text(
        en="All rows are shuffled, then cut into training, validation and test data",
        ko="전체 행을 섞은 뒤 훈련, 검증, 테스트 데이터로 나눕니다",
    )
    canvas = Canvas(title, language, 640, 190)
    canvas.box(20, 12, 600, 34, fill="#eeeeee")
    rows = Text(
        en="all rows, often sorted by label", ko="전체 행: 레이블 순서일 때가 많음"
    )
    canvas.text(320, 34, rows)
    canvas.arrow((320, 48), (320, 82))
    words = Text(en="shuffle x and y alike", ko="x와 y를 똑같이 섞기")
    canvas.text(332, 70, words, anchor="start", size=13, color=SOFT)
    parts = (
        (360, PALE_BLUE, 60, "train", "훈련", "updates weights", "가중치를 갱신"),
        (
            120,
            PALE_ORANGE,
            20,
            "validation",
            "검증",
            "after each epoch",
            "매 에폭 확인",
        ),
        (120, PALE_GREEN, 20, "test", "테스트", "once, at the end", "끝에 한 번"),
    )
    left = 20
    for width, fill, share, en, ko, use, use_ko in parts:
        canvas.box(left, 86, width, 44, fill=fill)
        middle = left + width / 2
        canvas.text(middle, 113, Text(f"{en} {share} %", f"{ko} {share} %"), bold=True)
        canvas.text(middle, 150, Text(use, use_ko), size=13)
        left += width
    words = Text(
        en="mean and deviation for scaling: from here only",
        ko="스케일링에 쓸 평균과 표준편차는 여기서만 구합니다",
    )
    canvas.text(200, 176, words, size=13, color=BLUE)
    return canvas


def network(language: Language) -> Canvas:
    """Input, hidden and output layer with all their connections."""
    title = Text(
        en="A network with 4 inputs, a hidden layer of 5 nodes and 3 outputs; every "
        "node is connected with all nodes before it",
        ko="입력 4개, 은닉층 노드 5개, 출력 3개인 신경망. "
        "모든 노드가 앞 층의 모든 노드와 연결됩니다",
    )
    canvas = Canvas(title, language, 640, 256)
    layers = ((120, 4, PALE_BLUE), (320, 5, PALE_ORANGE), (520, 3, PALE_GREEN))
    for (x, count, _), (to_x, to_count, _) in itertools.pairwise(layers):
        for y in _heights(count):
            for to_y in _heights(to_count):
                canvas.line([(x, y), (to_x, to_y)], LINE)
    for x, count, fill in layers:
        for y in _heights(count):
            canvas.dot(x, y, 13, fill)
    names = (
        ("input", "입력층", "Input(shape=(4,))"),
        ("hidden layer", "은닉층", "Dense(5, 'relu')"),
        ("output layer", "출력층", "Dense(3, 'softmax')"),
    )
    for (x, _, _), (en, ko, code) in zip(layers, names, strict=True):
        canvas.text(x, 22, Text(en=en, ko=ko), bold=True)
        canvas.text(x, 246, code, size=13)
    for x, count in ((220, "4 · 5 + 5 = 25"), (420, "5 · 3 + 3 = 18")):
        canvas.text(x, 46, count, color=BLUE, size=13)
    return canvas


def shapes(language: Language) -> Canvas:
    """Shapes through Flatten and Dense, and what Dense does without Flatten."""
    title = Text(
        en="(n, 28, 28) becomes (n, 784) by Flatten and (n, 10) by Dense(10); without "
        "Flatten, Dense(10) gives (n, 28, 10)",
        ko="(n, 28, 28)은 Flatten을 거쳐 (n, 784), Dense(10)을 거쳐 (n, 10)이 됩니다. "
        "Flatten이 없으면 Dense(10)의 결과는 (n, 28, 10)입니다",
    )
    canvas = Canvas(title, language, 640, 200)
    right = (("(n, 28, 28)", 20), ("(n, 784)", 255), ("(n, 10)", 490))
    for number, (shape, left) in enumerate(right):
        canvas.box(left, 22, 130, 40, fill=PALE_GREEN if number == 2 else PALE_BLUE)
        canvas.text(left + 65, 47, shape, bold=True)
    none = Text(en="0 parameters", ko="파라미터 0개")
    many = Text(en="784 · 10 + 10 parameters", ko="파라미터 784 · 10 + 10개")
    for left, name, note in ((150, "Flatten()", none), (385, "Dense(10)", many)):
        canvas.arrow((left + 4, 42), (left + 101, 42))
        canvas.text(left + 52, 34, name, size=13)
        canvas.text(left + 52, 80, note, size=12, color=SOFT)
    canvas.box(20, 116, 130, 40, fill=PALE_BLUE)
    canvas.text(85, 141, "(n, 28, 28)", bold=True)
    canvas.arrow((154, 136), (486, 136))
    canvas.text(320, 128, "Dense(10)", size=13)
    note = Text(en="28 · 10 + 10 parameters", ko="파라미터 28 · 10 + 10개")
    canvas.text(320, 156, note, size=12, color=SOFT)
    canvas.box(490, 116, 130, 40, stroke=RED)
    canvas.text(555, 141, "(n, 28, 10)", bold=True, color=RED)
    words = Text(
        en="no error: one result per pixel row",
        ko="오류 없이 픽셀 행마다 결과가 하나씩 나옵니다",
    )
    canvas.text(620, 180, words, size=13, color=RED, anchor="end")
    return canvas


def convolution(language: Language) -> Canvas:
    """One place of a 3 x 3 kernel on a 5 x 5 image."""
    title = Text(
        en="A 3 x 3 kernel on a 5 x 5 image: the nine products under the kernel are "
        "added up to one of 3 x 3 results",
        ko="5 x 5 이미지 위의 3 x 3 커널. 커널이 놓인 자리의 곱 아홉 개를 더하면 "
        "3 x 3 결과의 값 하나가 됩니다",
    )
    canvas = Canvas(title, language, 640, 245)
    result = [[_place(row, column) for column in range(3)] for row in range(3)]
    heads = (
        (112, Text(en="image 5 x 5", ko="이미지 5 x 5")),
        (348, Text(en="kernel 3 x 3", ko="커널 3 x 3")),
        (552, Text(en="result 3 x 3", ko="결과 3 x 3")),
    )
    for x, words in heads:
        canvas.text(x, 20, words, bold=True)
    whole = {(row, column) for row in range(3) for column in range(3)}
    seen = {(row, column + 1) for row, column in whole}
    _grid(canvas, IMAGE, (22, 34), seen, PALE_ORANGE)
    _grid(canvas, KERNEL, (294, 70), whole, PALE_BLUE)
    _grid(canvas, result, (498, 70), {(0, 1)}, PALE_GREEN)
    canvas.text(248, 130, "×", size=24)
    canvas.text(450, 130, "=", size=24)
    row = (f"({' + '.join(str(IMAGE[r][c]) for r in range(3))})" for c in (1, 3))
    canvas.text(320, 236, f"{' − '.join(row)} = {result[0][1]}", color=GREEN)
    return canvas


def _heights(count: int) -> list[float]:
    return [138 + 36 * (place - (count - 1) / 2) for place in range(count)]


def _place(top: int, left: int) -> int:
    return sum(
        KERNEL[row][column] * IMAGE[top + row][left + column]
        for row in range(3)
        for column in range(3)
    )


def _grid(
    canvas: Canvas,
    numbers: Sequence[Sequence[int]],
    corner: tuple[int, int],
    marked: set[tuple[int, int]],
    fill: str,
) -> None:
    side = 36
    for row, line in enumerate(numbers):
        for column, number in enumerate(line):
            x, y = corner[0] + side * column, corner[1] + side * row
            here = (row, column) in marked
            canvas.box(x, y, side, side, fill=fill if here else "#ffffff", stroke=LINE)
            shown = str(number).replace("-", "−")
            color = INK if here else SOFT
            canvas.text(x + side / 2, y + 23, shown, color=color)
