"""Figures that are functions: slope, activations, losses."""

import math
from collections.abc import Callable

from figures.svg import BLUE, GREEN, INK, RED, SOFT, Axes, Canvas, Point
from kerasdojo.text import Language, Text


def slope(language: Language) -> Canvas:
    """The tangent of a curve and one step of gradient descent."""
    title = Text(
        en="The curve y = w² + 2w. At w = 3.5 its slope is 9; a step of 0.1 times "
        "the slope leads down to w = 2.6",
        ko="곡선 y = w² + 2w. w = 3.5에서 기울기는 9이고, 기울기의 0.1배만큼 내려가면 "
        "w = 2.6",
    )
    canvas = Canvas(title, language, 640, 250)
    axes = Axes(canvas, (60, 20, 540, 190), (-3, 5), (-3, 25))
    axes.frame(range(-3, 6), (0, 10, 20))
    axes.curve(_points(_square, -3, 4.2), BLUE)
    axes.curve([(w, _square(3.5) + 9 * (w - 3.5)) for w in (1.6, 4.1)], RED, dash="7 4")
    for w in (3.5, 2.6):
        canvas.dot(*axes.at(w, _square(w)), 5)
        canvas.line([axes.at(w, -3), axes.at(w, _square(w))], SOFT, dash="2 3")
    canvas.arrow(axes.at(3.5, -1.4), axes.at(2.6, -1.4), INK)
    words = Text(en="slope 9", ko="기울기 9")
    canvas.text(*axes.at(4.15, 17.6), words, color=RED, anchor="start")
    step = Text(en="step: 0.1 · 9", ko="한 걸음: 0.1 · 9")
    canvas.text(*axes.at(3.6, -1.9), step, anchor="start")
    canvas.text(*axes.at(-2.6, 5.5), "y = w² + 2w", color=BLUE, anchor="start")
    canvas.text(330, 243, "w", color=SOFT, size=12)
    return canvas


def activations(language: Language) -> Canvas:
    """Four activation functions in one picture each."""
    title = Text(
        en="Curves of linear, relu, sigmoid and tanh for z from -4 to 4",
        ko="z가 -4에서 4까지일 때 linear, relu, sigmoid, tanh의 그래프",
    )
    canvas = Canvas(title, language, 640, 215)
    curves: list[tuple[str, Callable[[float], float], str, Text]] = [
        ("linear", lambda z: z, INK, Text(en="any value", ko="모든 값")),
        ("relu", lambda z: max(0.0, z), RED, Text(en="0 and above", ko="0 이상")),
        ("sigmoid", _sigmoid, BLUE, Text(en="0 to 1", ko="0에서 1")),
        ("tanh", math.tanh, GREEN, Text(en="-1 to 1", ko="-1에서 1")),
    ]
    for number, (name, function, color, reach) in enumerate(curves):
        low, ticks = (-4.0, (-4, 0, 4)) if number < 2 else (-1.2, (-1, 0, 1))
        area = (36 + 155 * number, 46, 115, 135)
        axes = Axes(canvas, area, (-4, 4), (low, -low))
        axes.frame((-4, 0, 4), ticks)
        axes.curve(_points(function, -4, 4), color)
        canvas.text(area[0] + 57, 18, name, color=color, bold=True)
        canvas.text(area[0] + 57, 36, reach, color=SOFT, size=12)
    return canvas


def losses(language: Language) -> Canvas:
    """Training and validation loss over the epochs, with overfitting."""
    title = Text(
        en="Training loss keeps falling; validation loss falls, is lowest near epoch "
        "{best} and rises again: overfitting",
        ko="훈련 손실은 계속 줄지만 검증 손실은 에폭 {best} 근처에서 가장 낮고 다시 "
        "커집니다. 과적합입니다",
    )
    train, validation = _descent()
    best, lowest = min(validation, key=lambda point: point[1])
    canvas = Canvas(title.format(best=f"{best:g}"), language, 640, 250)
    axes = Axes(canvas, (60, 15, 430, 195), (0, 60), (0, 5))
    axes.frame(range(0, 61, 10), range(6))
    axes.curve(train, BLUE)
    axes.curve(validation, RED, dash="8 4")
    canvas.line([axes.at(best, 0), axes.at(best, lowest)], SOFT, dash="2 3")
    canvas.dot(*axes.at(best, lowest), 5)
    stop = Text(en="stop here", ko="여기서 멈춥니다")
    canvas.text(*axes.at(best, lowest + 0.45), stop, size=13, anchor="start")
    for curve, color, words in (
        (train, BLUE, Text(en="loss (training)", ko="loss(훈련)")),
        (validation, RED, Text(en="val_loss (validation)", ko="val_loss(검증)")),
    ):
        x, y = axes.at(*curve[-1])
        canvas.text(x + 6, y + 4, words, color=color, anchor="start", size=13)
    canvas.text(275, 243, Text(en="epoch", ko="에폭"), color=SOFT, size=12)
    return canvas


def penalties(language: Language) -> Canvas:
    """What a prediction costs when the label is 1."""
    title = Text(
        en="Loss against the predicted probability of the right class: crossentropy "
        "grows without limit towards 0, the squared error stops at 1",
        ko="정답 클래스의 예측 확률에 따른 손실. 교차 엔트로피는 0에 가까울수록 한없이 "
        "커지고 제곱 오차는 1에서 멈춥니다",
    )
    canvas = Canvas(title, language, 640, 240)
    axes = Axes(canvas, (60, 15, 540, 185), (0, 1), (0, 4))
    axes.frame([tenth / 5 for tenth in range(6)], range(5))
    axes.curve(_points(lambda p: -math.log(p), 0.0185, 1), RED)
    axes.curve(_points(lambda p: (1 - p) ** 2, 0, 1), BLUE, dash="8 4")
    words = Text(en="crossentropy: -ln p", ko="교차 엔트로피: -ln p")
    canvas.text(*axes.at(0.13, 2.5), words, color=RED, anchor="start")
    words = Text(en="squared error: (1 - p)²", ko="제곱 오차: (1 - p)²")
    canvas.text(*axes.at(0.02, 0.2), words, color=BLUE, anchor="start")
    words = Text(en="p: predicted for the right class", ko="p: 정답 클래스의 예측 확률")
    canvas.text(330, 234, words, color=SOFT, size=12)
    return canvas


def _points(
    function: Callable[[float], float], low: float, high: float, count: int = 60
) -> list[Point]:
    places = [low + (high - low) * step / count for step in range(count + 1)]
    return [(place, function(place)) for place in places]


def _square(w: float) -> float:
    return w * w + 2 * w


def _sigmoid(z: float) -> float:
    return 1 / (1 + math.exp(-z))


def _descent() -> tuple[list[Point], list[Point]]:
    """Return the expected losses of gradient descent on a linear model, by formula.

    Every direction of the input has a curvature and a share of the signal. What is
    still missing of both shrinks with every epoch; the noise of the training rows is
    learnt along with the signal, and only the training loss profits from that.
    """
    directions = ((1.0, 2.0), (0.5, 0.9), (0.2, 0.1), (0.1, 0.0), (0.06, 0.0))
    noise, rate = 0.3, 0.25
    train, validation = [], []
    for epoch in range(61):
        seen, unseen = 0.15, 1.2
        for curvature, signal in directions:
            missing = (1 - rate * curvature) ** epoch
            seen += missing**2 * (signal + noise)
            unseen += missing**2 * signal + (1 - missing) ** 2 * noise
        train.append((float(epoch), seen))
        validation.append((float(epoch), unseen))
    return train, validation
