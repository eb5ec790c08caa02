"""The facts about one concept: its exercises, checks and questions."""

from __future__ import annotations

import statistics
from collections.abc import Iterator, Sequence
from typing import Any

import polars as pl

from kerasdojo.quiz.written import QUIZ
from kerasdojo.report.choices import options
from kerasdojo.report.facts import (
    CheckFacts,
    ConceptFacts,
    ExerciseFacts,
    QuestionFacts,
    Seen,
    trace,
)
from kerasdojo.report.items import analyse_concept
from kerasdojo.report.names import Names
from kerasdojo.report.rows import Rows


def concept_facts(
    rows: Rows, names: Names, *, first: bool = True, seed: int = 0
) -> ConceptFacts:
    """Return the facts about one concept.

    Args:
        rows: The class.
        names: What things are called.
        first: Whether item analysis takes first submissions.
        seed: Seed of the bootstrap.
    """
    concept = names.concept_id
    here = pl.col("concept") == concept
    own = Rows(
        students=rows.students,
        **{name: f.filter(here) for name, f in rows.frames.items() if name in _OF},
    )
    shares = concept_shares(own)["share"].to_list()
    maxima = own.items.unique(["exercise", "item"])["max_score"]
    return ConceptFacts(
        concept=concept,
        title=names.title,
        max_score=float(maxima.sum()),
        submitted=len(own.submissions),
        late=own.submissions.filter(pl.col("late_seconds") > 0).height,
        mean=statistics.fmean(shares) if shares else None,
        median=statistics.median(shares) if shares else None,
        shares=tuple(shares),
        exercises=tuple(_exercises(own, names)),
        questions=tuple(_questions(own, names)),
        analysis=analyse_concept(own, concept, first=first, seed=seed),
        rows=trace("items", concept=concept),
    )


_OF = ("submissions", "items", "answers", "attempts")


def concept_shares(rows: Rows) -> pl.DataFrame:
    """Return score, maximum and share of each student and concept.

    Late penalties are taken off, down to nothing, as nbgrader does.
    """
    keys = ["student_id", "concept"]
    sums = rows.items.group_by(keys).agg(pl.col("score", "max_score").sum())
    penalties = rows.submissions.select(*keys, "penalty")
    joined = sums.join(penalties, on=keys, how="left")
    penalty = pl.col("penalty").fill_null(0.0)
    joined = joined.with_columns(score=(pl.col("score") - penalty).clip(0.0))
    worth = pl.when(pl.col("max_score") > 0).then(pl.col("max_score")).otherwise(1.0)
    return joined.with_columns(share=pl.col("score") / worth).sort(keys)


def _exercises(own: Rows, names: Names) -> Iterator[ExerciseFacts]:
    ordered = own.items.sort("place", "item")
    for items in ordered.partition_by("exercise", maintain_order=True):
        yield _exercise(items, own.attempts, names)


def _exercise(items: pl.DataFrame, attempts: pl.DataFrame, names: Names) -> Any:
    exercise = items["exercise"][0]
    each = items.group_by("student_id").agg(
        pl.col("score", "max_score", "first_score").sum(),
    )
    is_quiz = exercise == QUIZ
    log = attempts.filter(
        pl.col("exercise").is_null() if is_quiz else pl.col("exercise") == exercise
    )
    passed = _until_passed(log)
    checks = () if is_quiz else tuple(_checks(items, names))
    return ExerciseFacts(
        exercise=exercise,
        title=names.exercise(exercise),
        max_score=float(each["max_score"].max() or 0.0),  # type: ignore[arg-type]
        mean=_mean(each["score"] / each["max_score"]),
        passed_first=_mean(each["first_score"] >= each["max_score"]),
        passed=_mean(each["score"] >= each["max_score"]),
        attempts=None if is_quiz else _median(passed["attempts"].to_list()),
        minutes=None if is_quiz else _median(passed["minutes"].to_list()),
        seconds=_median(log["seconds"].to_list()),
        hints=None if is_quiz else _hints(log),
        checks=checks,
        mistakes=tuple(seen(items, names)),
        rows=trace("items", concept=names.concept_id, exercise=exercise),
    )


def _checks(items: pl.DataFrame, names: Names) -> Iterator[CheckFacts]:
    for own in items.partition_by("item", maintain_order=True):
        name, exercise = own["item"][0], own["exercise"][0]
        yield CheckFacts(
            item=name,
            title=names.item(exercise, name),
            max_score=own["max_score"][0],
            hidden=own["hidden"][0],
            passed_first=_mean(own["first_score"] >= own["max_score"]),
            passed=_mean(own["score"] >= own["max_score"]),
        )


def seen(items: pl.DataFrame, names: Names) -> Iterator[Seen]:
    """Yield the misconceptions that rows show, the most frequent first."""
    shown = items.filter(pl.col("misconception").is_not_null())
    keys = ["concept", "exercise", "item", "misconception"]
    counts = shown.group_by(keys).agg(pl.col("student_id").n_unique().alias("n"))
    counts = counts.sort(["n", *keys], descending=[True, *[False] * len(keys)])
    for *place, misconception, count in counts.iter_rows():
        text = names.misconception(misconception)
        concept, exercise, item = place
        yield Seen(concept, exercise, item, misconception, text, count)


def _questions(own: Rows, names: Names) -> Iterator[QuestionFacts]:
    quiz = own.items.filter(pl.col("exercise") == QUIZ).sort("place", "item")
    if quiz.is_empty():
        return
    first = own.answers.filter("first")
    answers = {
        key[0]: part for key, part in first.partition_by("item", as_dict=True).items()
    }
    for items in quiz.partition_by("item", maintain_order=True):
        name = items["item"][0]
        taken = answers.get(name, first.clear())
        yield QuestionFacts(
            item=name,
            title=names.item(QUIZ, name),
            max_score=items["max_score"][0],
            answered=taken["student_id"].n_unique(),
            passed_first=_mean(items["first_score"] >= items["max_score"]),
            passed=_mean(items["score"] >= items["max_score"]),
            options=tuple(options(names.questions.get(name), taken, _rests(own, name))),
        )


def _rests(own: Rows, item: str) -> dict[str, float]:
    """Return each student's share of the points of everything but one question."""
    others = own.items.filter((pl.col("item") != item) | (pl.col("exercise") != QUIZ))
    sums = others.group_by("student_id").agg(pl.col("first_score", "max_score").sum())
    shares = sums.select("student_id", pl.col("first_score") / pl.col("max_score"))
    return dict(shares.iter_rows())


def _until_passed(log: pl.DataFrame) -> pl.DataFrame:
    """Return attempts and minutes until the first verdict without a failure."""
    ordered = log.sort("time")
    number = pl.col("status").cum_count().over("student_id").alias("attempts")
    begun = pl.col("time").first().over("student_id")
    minutes = ((pl.col("time") - begun).dt.total_seconds() / 60).alias("minutes")
    counted = ordered.with_columns(number, minutes)
    return counted.filter(status="passed").unique("student_id", keep="first")


def _hints(log: pl.DataFrame) -> float | None:
    return _mean(log.group_by("student_id").agg(pl.col("hints").max())["hints"])


def _mean(values: pl.Series) -> float | None:
    mean = values.cast(pl.Float64).mean()
    return None if mean is None else float(mean)  # type: ignore[arg-type]


def _median(values: Sequence[float]) -> float | None:
    return float(statistics.median(values)) if values else None
