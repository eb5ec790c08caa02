"""The page of figures, `docs/benchmarks.md`, drawn from what was measured."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import matplotlib as mpl

mpl.use("svg")
from matplotlib.figure import Figure

CLASS = 10_000
PLOT = "CPU and wall seconds of each further submission"
COLOURS = {"stock": "#b3b3b3", "kerasdojo": "#0072b2"}
STYLE = {"svg.hashsalt": "benchmarks", "svg.fonttype": "none", "font.size": 9}


def write_page(results: dict[str, Any], docs: Path) -> None:
    """Write the page and its plot.

    Args:
        results: Figures by part, as `python -m benchmarks` keeps them.
        docs: Where the page goes.
    """
    docs.joinpath("benchmarks.md").write_text(page(results), encoding="utf-8")
    if "trained" in results:
        draw(results["trained"]["figures"]["ways"], docs / "images" / "benchmarks.svg")


def page(results: dict[str, Any]) -> str:
    """Return the page; parts that were not measured are left out."""
    parts = [
        HEAD,
        *(
            f"## {TITLES[name]}\n\n{_measured(results[name]['measured'])}\n\n"
            + "\n".join(SECTIONS[name](results[name]["figures"], results))
            for name in SECTIONS
            if name in results
        ),
    ]
    return "\n\n".join(part.rstrip() for part in parts) + "\n"


def draw(ways: dict[str, Any], path: Path) -> None:
    """Draw CPU and wall seconds of each further submission."""
    path.parent.mkdir(exist_ok=True)
    with mpl.rc_context(STYLE):
        figure = Figure(figsize=(8, 2.8), layout="constrained")
        panels = zip(("cpu", "wall"), figure.subplots(1, 2, sharey=True), strict=True)
        for unit, axes in panels:
            values = [entry[f"{unit}_per_further"] for entry in ways.values()]
            kinds = ["stock" if "stock" in way else "kerasdojo" for way in ways]
            bars = axes.barh(list(ways), values, color=[COLOURS[k] for k in kinds])
            axes.bar_label(bars, [f"{value:.2f} s" for value in values], padding=3)
            axes.set_xlim(0, 1.2 * max(values))
            axes.set_title(f"{unit.upper() if unit == 'cpu' else unit} seconds")
            axes.spines[["top", "right"]].set_visible(False)
        figure.axes[0].invert_yaxis()
        figure.savefig(path, metadata={"Date": None})


def _measured(where: dict[str, Any]) -> str:
    names = ", ".join(" ".join(pair) for pair in where["versions"].items())
    return f"Measured {where['date']} on {where['machine']}: {names}."


def _table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> Iterator[str]:
    names = list(head)
    yield "| " + " | ".join(names) + " |"
    yield "| --- |" + " ---: |" * (len(names) - 1)
    for row in rows:
        yield "| " + " | ".join(row) + " |"


def _class(ways: dict[str, Any]) -> Iterator[str]:
    units = ("CPU s per further", "ratio", "wall s per further", "ratio")
    yield from _table(
        ["", *units, "a minute", "MiB"],
        (
            [
                way,
                f"{entry['cpu_per_further']:.3f}",
                f"{entry['stock_over_this']['cpu_per_further']:.1f}",
                f"{entry['wall_per_further']:.3f}",
                f"{entry['stock_over_this']['wall_per_further']:.1f}",
                f"{60 / entry['wall_per_further']:.0f}",
                f"{entry['memory']:.0f}",
            ]
            for way, entry in ways.items()
        ),
    )


def _trained(figures: dict[str, Any], _: Any) -> Iterator[str]:
    yield (
        f"A class of {figures['many']} and one of {figures['few']}, the same right "
        f"answers; rounds: {figures['rounds']}, of which medians. *Per further* is the "
        "difference between the two, so start-up is not in it; the ratio is stock "
        "over this; *a minute* is how many are graded in one. Memory is the "
        "whole process tree, shared pages counted once.\n"
    )
    yield from _class(figures["ways"])
    yield f"\n![{PLOT}](images/benchmarks.svg)\n"
    yield f"For {CLASS:,} such submissions, start-up included:\n"
    yield from _table(
        ["", "CPU hours", "wall hours"], map(_extrapolated(figures), figures["ways"])
    )
    yield (
        "\nThat is the larger class plus the rest at the price of further ones. It "
        "takes for granted that they are alike and that the price stays the same."
    )


def _extrapolated(figures: dict[str, Any]) -> Any:
    def row(way: str) -> list[str]:
        entry, rest = figures["ways"][way], CLASS - figures["many"]
        hours = [
            (entry[unit] + rest * entry[f"{unit}_per_further"]) / 3600
            for unit in ("cpu", "wall")
        ]
        return [way, *(f"{value:.1f}" for value in hours)]

    return row


def _untrained(figures: dict[str, Any], _: Any) -> Iterator[str]:
    yield (
        "Released notebooks of the course. Stock nbgrader runs the same grade cells in "
        "kernels, without confinement.\n"
    )
    for name, entry in figures.items():
        yield f"\n{name}, {entry['many']} and {entry['few']} submissions:\n"
        yield from _class(entry["ways"])


def _floor(figures: dict[str, Any], results: dict[str, Any]) -> Iterator[str]:
    yield (
        "CPU seconds of the same cells and checks a second time in one warm process "
        "that is not confined, judged or stored; what is above it is the fork, first "
        "operations in a new process, confinement, data crossing to the judge and "
        "models built again there, and nbgrader's own work. The floor runs every code "
        "cell, as stock nbgrader does; a released notebook's `check(...)` cells make "
        "the checks once more, which our engine leaves out.\n"
    )
    ours = {
        **results.get("untrained", {}).get("figures", {}),
        "01_small_fit": results.get("trained", {}).get("figures", {}),
    }
    rows = []
    for name, seconds in figures.items():
        ways = ours.get(name, {}).get("ways", {})
        spent = ways.get("kerasdojo autograde --jobs 1", {}).get("cpu_per_further")
        ratio = [f"{spent:.2f}", f"{spent / seconds:.1f}"] if spent else ["", ""]
        rows.append([name, f"{seconds:.2f}", *ratio])
    yield from _table(["", "floor", "kerasdojo autograde", "over the floor"], rows)


def _warm(figures: dict[str, Any], _: Any) -> Iterator[str]:
    yield (
        "Wall seconds of formgrader's own call, one submission changed and graded "
        "again in the same process.\n"
    )
    yield from _table(
        ["", "first", "again"],
        (
            [side, f"{seconds[0]:.2f}", f"{figures['again'][side]:.2f}"]
            for side, seconds in figures["seconds"].items()
        ),
    )


def _flat(figures: dict[str, Any], _: Any) -> Iterator[str]:
    """List figures of any depth, one in a line."""
    yield from _table(["", ""], ([name, text] for name, text in _leaves(figures)))


def _leaves(value: Any, name: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for key, entry in value.items():
            words = str(key).replace("_", " ")
            yield from _leaves(entry, f"{name}, {words}" if name else words)
    elif isinstance(value, float):
        yield name, f"{value:.3g}"
    else:
        yield name, str(value)


HEAD = """# What grading costs

Drawn by `python -m benchmarks` from `benchmarks/results.json`; run it to measure your
own machine. Ratios come from one run on one machine and mean more than seconds do."""

TITLES = {
    "trained": "A notebook that trains a small model",
    "untrained": "Notebooks that train nothing",
    "floor": "How far it could go",
    "warm": "One submission again, pool warm",
    "loop": "From save to verdict (seconds)",
    "feedback": "Feedback pages (CPU seconds)",
    "longhaul": "Thousands through one pool",
    "cluster": "What Dask adds",
    "kernel": "Kernels forked warm (seconds)",
    "notebook": "check() in a notebook (seconds)",
    "confine": "Confinement (milliseconds, median)",
    "start_up": "Commands that need no TensorFlow (seconds)",
}

SECTIONS: dict[str, Any] = dict.fromkeys(TITLES, _flat) | {
    "trained": _trained,
    "untrained": _untrained,
    "floor": _floor,
    "warm": _warm,
}
