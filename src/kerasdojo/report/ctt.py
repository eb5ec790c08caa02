"""Classical test theory: how good the items of a test are, from a table of scores.

Pure arithmetic on arrays: a row for each student, a column for each item. Nothing here
knows where the scores come from or what is said about them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

UPPER_LOWER_SHARE = 0.27
REPLICATES = 1000
LEVEL = 0.9


@dataclass(frozen=True)
class Interval:
    """A number and its bootstrap confidence interval; NaN where undefined."""

    value: float
    low: float
    high: float


@dataclass(frozen=True)
class ItemStatistics:
    """What the scores say about one item.

    Args:
        facility: Mean share of the points.
        item_rest: Correlation of the item with the rest of the test.
        upper_lower: Difference of the facility in the best and the weakest 27 %.
        alpha_if_dropped: Alpha of the test without the item.
    """

    facility: Interval
    item_rest: Interval
    upper_lower: Interval
    alpha_if_dropped: Interval


@dataclass(frozen=True)
class Analysis:
    """What the scores say about a test.

    Args:
        students: Number of students.
        alpha: Cronbach's alpha.
        items: One entry for each column.
    """

    students: int
    alpha: Interval
    items: tuple[ItemStatistics, ...]


def analyse(
    scores: Floats,
    max_scores: Floats,
    parts: NDArray[Any] | None = None,
    *,
    seed: int = 0,
    replicates: int = REPLICATES,
) -> Analysis:
    """Return the statistics of a test with seeded bootstrap intervals.

    Args:
        scores: Points, a row for each student.
        max_scores: Points to be had, for each item.
        parts: Which part of the test each item belongs to; by default each item is a
            part. Items of one part depend on each other (checks of one exercise): they
            take no part in each other's rest, and alpha is that of the parts.
        seed: Seed of the bootstrap.
        replicates: Samples of the bootstrap.
    """
    students, items = scores.shape
    parts = np.arange(items) if parts is None else np.asarray(parts)
    weights = _resamples(students, replicates, seed)
    rests = rest_scores(scores, parts)
    facilities = _intervals(
        facility(scores, max_scores), weights @ scores / students / max_scores
    )
    item_rests = _intervals(
        item_rest(scores, parts), weighted_correlations(scores, rests, weights)
    )
    sums = part_scores(scores, parts)
    alphas = _intervals(
        np.array([alpha(sums)]), weighted_alphas(sums, weights)[:, None]
    )
    differences = _intervals(
        upper_lower(scores, max_scores),
        weighted_upper_lower(scores, max_scores, weights),
    )
    dropped = _intervals(
        alpha_if_dropped(scores, parts),
        weighted_alphas_if_dropped(scores, parts, weights),
    )
    entries = zip(facilities, item_rests, differences, dropped, strict=True)
    return Analysis(students, alphas[0], tuple(ItemStatistics(*e) for e in entries))


def facility(scores: Floats, max_scores: Floats) -> Floats:
    """Return the mean share of the points, for each item.

    For items of one point this is the item difficulty p, the proportion of right
    answers (Crocker & Algina 1986, Introduction to Classical and Modern Test Theory,
    ch. 14): p_i = mean(x_i) / max_i.
    """
    return np.asarray(scores.mean(axis=0) / max_scores)


def rest_scores(scores: Floats, parts: NDArray[Any]) -> Floats:
    """Return for each item the points in all other parts of the test."""
    same = (parts[:, None] == parts[None, :]).astype(float)
    rests: Floats = scores.sum(axis=1, keepdims=True) - scores @ same
    return rests


def item_rest(scores: Floats, parts: NDArray[Any] | None = None) -> Floats:
    """Return the correlation of each item with the rest of the test.

    The item itself is left out of the total, which otherwise correlates with it by
    construction (Henrysson 1963, Correction of item-total correlations in item
    analysis, Psychometrika 28): r_i = corr(x_i, sum_j!=i x_j). With parts, the sum
    leaves out the item's whole part, as items of a testlet depend on each other
    (Wainer & Kiely 1987, Item clusters and computerized adaptive testing, Journal of
    Educational Measurement 24).

    Returns:
        NaN where the item or the rest is the same for everybody.
    """
    parts = np.arange(scores.shape[1]) if parts is None else parts
    one = np.ones((1, len(scores)))
    found: Floats = weighted_correlations(scores, rest_scores(scores, parts), one)[0]
    return found


def upper_lower(scores: Floats, max_scores: Floats) -> Floats:
    """Return the facility among the best minus that among the weakest, for each item.

    Groups are the upper and lower 27 % by total score (Kelley 1939, The selection of
    upper and lower groups for the validation of test items, Journal of Educational
    Psychology 30). Students who share the score at the border share the places that
    are left, so that no order among them has to be made up.
    """
    one = np.ones((1, len(scores)))
    found: Floats = weighted_upper_lower(scores, max_scores, one)[0]
    return found


def alpha(scores: Floats) -> float:
    """Return Cronbach's alpha.

    Cronbach 1951, Coefficient alpha and the internal structure of tests, Psychometrika
    16: alpha = k / (k - 1) * (1 - sum(var(x_i)) / var(sum(x_i))).

    Returns:
        NaN for fewer than two items, or when everybody has the same total.
    """
    return float(weighted_alphas(scores, np.ones((1, len(scores))))[0])


def alpha_if_dropped(scores: Floats, parts: NDArray[Any] | None = None) -> Floats:
    """Return alpha of the test without each item in turn."""
    parts = np.arange(scores.shape[1]) if parts is None else parts
    one = np.ones((1, len(scores)))
    found: Floats = weighted_alphas_if_dropped(scores, parts, one)[0]
    return found


def part_scores(scores: Floats, parts: NDArray[Any]) -> Floats:
    """Return the points in each part, in the order in which parts first appear."""
    sums: Floats = scores @ _belongs(parts)
    return sums


def _belongs(parts: NDArray[Any]) -> Floats:
    """Return which part an item belongs to: a row for each item, with a single 1."""
    names = list(dict.fromkeys(parts.tolist()))
    belongs: Floats = (parts[:, None] == np.array(names)[None, :]).astype(float)
    return belongs


def weighted_correlations(left: Floats, right: Floats, weights: Floats) -> Floats:
    """Return the correlations of paired columns, one row for each row of weights.

    Args:
        left: A row for each student.
        right: The same shape.
        weights: How often each student counts; a row for each sample.
    """
    size = weights.sum(axis=1, keepdims=True)
    # Centred first: sums of squares of large numbers would lose digits.
    left, right = left - left.mean(axis=0), right - right.mean(axis=0)
    mean_left, mean_right = weights @ left / size, weights @ right / size
    both = weights @ (left * right) / size - mean_left * mean_right
    var_left = weights @ left**2 / size - mean_left**2
    var_right = weights @ right**2 / size - mean_right**2
    var_left[var_left < _TINY] = np.nan
    var_right[var_right < _TINY] = np.nan
    correlations: Floats = both / np.sqrt(var_left * var_right)
    return correlations


_TINY = 1e-12


def weighted_upper_lower(scores: Floats, max_scores: Floats, weights: Floats) -> Floats:
    """Return the upper-lower index of each item, one row for each row of weights."""
    size = UPPER_LOWER_SHARE * weights.sum(axis=1, keepdims=True)
    totals, tied = np.unique(scores.sum(axis=1), return_inverse=True)
    held = weights @ (tied[:, None] == np.arange(len(totals)))
    lower, upper = _taken(held, size), _taken(held[:, ::-1], size)[:, ::-1]
    signs = weights * (upper - lower)[:, tied]
    differences: Floats = signs @ scores / size / max_scores
    return differences


def _taken(held: Floats, size: Floats) -> Floats:
    """Return which share of each group is among the first `size` students."""
    left = size - (held.cumsum(axis=1) - held)
    shares: Floats = np.clip(left / np.maximum(held, 1), 0, 1)
    return shares


def weighted_alphas(scores: Floats, weights: Floats) -> Floats:
    """Return alpha for each row of weights."""
    count = scores.shape[1]
    if count < 2:
        return np.full(len(weights), np.nan)
    items = _variances(scores, weights).sum(axis=1)
    total = _variances(scores.sum(axis=1, keepdims=True), weights)[:, 0]
    total[total < _TINY] = np.nan
    alphas: Floats = count / (count - 1) * (1 - items / total)
    return alphas


def weighted_alphas_if_dropped(
    scores: Floats, parts: NDArray[Any], weights: Floats
) -> Floats:
    """Return alpha without each item in turn, one row for each row of weights.

    Without an item only its part and the total differ, so no sum is made again.
    """
    belongs = _belongs(parts)
    own, sums = belongs.argmax(axis=1), scores @ belongs
    before = _variances(sums, weights)
    parts_left = before.sum(axis=1, keepdims=True) - before[:, own]
    parts_left += _variances(sums[:, own] - scores, weights)
    total = _variances(scores.sum(axis=1, keepdims=True) - scores, weights)
    total[total < _TINY] = np.nan
    count = sums.shape[1] - (belongs.sum(axis=0)[own] == 1)
    factor = np.where(count < 2, np.nan, count / np.maximum(count - 1, 1))
    alphas: Floats = factor * (1 - parts_left / total)
    return alphas


def _variances(columns: Floats, weights: Floats) -> Floats:
    size = weights.sum(axis=1, keepdims=True)
    # Centred first: sums of squares of large numbers would lose digits.
    centred = columns - columns.mean(axis=0)
    variances: Floats = weights @ centred**2 / size - (weights @ centred / size) ** 2
    return variances


def _resamples(students: int, replicates: int, seed: int) -> Floats:
    """Return how often each student is drawn in each sample with replacement."""
    generator = np.random.default_rng(seed)
    even = np.full(students, 1 / students)
    return generator.multinomial(students, even, size=replicates).astype(float)


def _intervals(values: Floats, samples: Floats) -> list[Interval]:
    """Return percentile intervals (Efron & Tibshirani 1993, ch. 13).

    A column in which more than a tenth of the samples is undefined has none.
    """
    tail = (1 - LEVEL) / 2
    lows, highs = np.full(values.shape, np.nan), np.full(values.shape, np.nan)
    known = np.isnan(samples).mean(axis=0) <= 1 - LEVEL
    if known.any():
        bounds = np.nanquantile(samples[:, known], [tail, 1 - tail], axis=0)
        lows[known], highs[known] = bounds
    return [
        Interval(*map(float, entry)) for entry in zip(values, lows, highs, strict=True)
    ]
