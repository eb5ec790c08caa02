"""A small SVG canvas; the same calls give the same bytes on every machine.

Text stays text: it can be searched and read aloud, and no font has to be there.
"""

from collections.abc import Iterable
from xml.etree import ElementTree

from kerasdojo.text import Language, Text

INK, SOFT, LINE, PAPER = "#222222", "#555555", "#bbbbbb", "#ffffff"
# After Okabe and Ito, whom colour-blind readers tell apart, dark enough for text.
BLUE, ORANGE, GREEN, RED = "#0072b2", "#e69f00", "#007a5a", "#b84a00"
PALE_BLUE, PALE_ORANGE, PALE_GREEN = "#d6e9f5", "#fbe8c4", "#d3efe6"

_FONT = "'Noto Sans KR', 'Malgun Gothic', 'Apple SD Gothic Neo', sans-serif"

Point = tuple[float, float]


class Canvas:
    """A picture with a title and words in one language.

    Args:
        title: What the picture shows; screen readers say it.
        language: Language of all words.
        width: In pixels.
        height: In pixels.
    """

    def __init__(self, title: Text, language: Language, width: int, height: int):
        self.language = language
        self.root = ElementTree.Element(
            "svg",
            xmlns="http://www.w3.org/2000/svg",
            viewBox=f"0 0 {width} {height}",
            width=str(width),
            height=str(height),
            role="img",
            attrib={"font-family": _FONT, "font-size": "14", "xml:lang": language},
        )
        ElementTree.SubElement(self.root, "title").text = title[language]
        self.box(0, 0, width, height, fill=PAPER, stroke="none")

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        *,
        fill: str = PAPER,
        stroke: str = SOFT,
    ) -> None:
        """Draw a rectangle."""
        place = {"x": x, "y": y, "width": width, "height": height, "rx": 3}
        self._add("rect", place, fill=fill, stroke=stroke)

    def dot(self, x: float, y: float, radius: float, fill: str = INK) -> None:
        """Draw a filled circle."""
        self._add("circle", {"cx": x, "cy": y, "r": radius}, fill=fill, stroke=SOFT)

    def line(
        self,
        points: Iterable[Point],
        color: str = SOFT,
        *,
        width: float = 1,
        dash: str = "",
    ) -> None:
        """Draw a line through points."""
        path = " ".join(f"{_number(x)},{_number(y)}" for x, y in points)
        more = {"stroke-dasharray": dash} if dash else {}
        self._add(
            "polyline",
            {"points": path, "stroke-width": width},
            fill="none",
            stroke=color,
            **more,
        )

    def arrow(self, start: Point, end: Point, color: str = SOFT) -> None:
        """Draw a horizontal or vertical line with a head."""
        (x, y), (to_x, to_y) = start, end
        step_x, step_y = (to_x > x) - (to_x < x), (to_y > y) - (to_y < y)
        back_x, back_y = to_x - 8 * step_x, to_y - 8 * step_y
        self.line([start, (back_x, back_y)], color, width=1.5)
        side_x, side_y = 4 * abs(step_y), 4 * abs(step_x)
        corners = [
            end,
            (back_x - side_x, back_y - side_y),
            (back_x + side_x, back_y + side_y),
        ]
        path = " ".join(f"{_number(a)},{_number(b)}" for a, b in corners)
        self._add("polygon", {"points": path}, fill=color)

    def text(
        self,
        x: float,
        y: float,
        words: Text | str,
        *,
        color: str = INK,
        anchor: str = "middle",
        size: int = 14,
        bold: bool = False,
    ) -> None:
        """Write words; `y` is their base line."""
        said = words if isinstance(words, str) else words[self.language]
        place = {"x": x, "y": y, "font-size": size, "text-anchor": anchor}
        weight = {"font-weight": "bold"} if bold else {}
        self._add("text", place, fill=color, **weight).text = said

    def source(self) -> str:
        """Return the picture as a file holds it."""
        ElementTree.indent(self.root, " ")
        return ElementTree.tostring(self.root, encoding="unicode") + "\n"

    def _add(
        self, tag: str, place: dict[str, float | str], **style: str
    ) -> ElementTree.Element:
        shown = {
            key: value if isinstance(value, str) else _number(value)
            for key, value in place.items()
        }
        return ElementTree.SubElement(self.root, tag, {**shown, **style})


class Axes:
    """A rectangle of a canvas with coordinates of its own.

    Args:
        canvas: Where to draw.
        area: Left, top, width and height on the canvas.
        x_range: What left and right edge stand for.
        y_range: What lower and upper edge stand for.
    """

    def __init__(
        self,
        canvas: Canvas,
        area: tuple[float, float, float, float],
        x_range: Point,
        y_range: Point,
    ):
        self.canvas, self.area = canvas, area
        self.x_range, self.y_range = x_range, y_range

    def at(self, x: float, y: float) -> Point:
        """Return a point of the axes on the canvas."""
        left, top, width, height = self.area
        (x_low, x_high), (y_low, y_high) = self.x_range, self.y_range
        across, up = (x - x_low) / (x_high - x_low), (y - y_low) / (y_high - y_low)
        return left + across * width, top + (1 - up) * height

    def frame(self, x_ticks: Iterable[float], y_ticks: Iterable[float]) -> None:
        """Draw the frame, ticks and pale lines at the ticks."""
        left, top, width, height = self.area
        for x in x_ticks:
            place, _ = self.at(x, self.y_range[0])
            self.canvas.line([(place, top), (place, top + height)], "#e6e6e6")
            self.canvas.text(place, top + height + 17, f"{x:g}", color=SOFT, size=12)
        for y in y_ticks:
            _, place = self.at(self.x_range[0], y)
            self.canvas.line([(left, place), (left + width, place)], "#e6e6e6")
            label = f"{y:g}"
            self.canvas.text(
                left - 6, place + 4, label, color=SOFT, size=12, anchor="end"
            )
        self.canvas.line([(left, top), (left, top + height)], SOFT)
        self.canvas.line([(left, top + height), (left + width, top + height)], SOFT)

    def curve(
        self, points: Iterable[Point], color: str, *, width: float = 2.5, dash: str = ""
    ) -> None:
        """Draw a curve."""
        placed = [self.at(x, y) for x, y in points]
        self.canvas.line(placed, color, width=width, dash=dash)


def _number(value: float) -> str:
    return f"{round(value, 1):g}"
