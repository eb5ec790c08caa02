"""Checks of make_windows."""

import numpy as np

from kerasdojo import expect

N, WIDTH = 20, 3


def windows(submission, rng):
    """Return series and the pair that came back."""
    series = rng.normal(size=N).astype("float32")
    return series, expect_pair(submission.make_windows(series, WIDTH))


def expect_pair(found):
    expect.that(
        isinstance(found, (list, tuple)) and len(found) == 2,
        en="Expected a pair: `return x, y`.",
        ko="두 값이 필요합니다: `return x, y`.",
        misconception="not_a_pair",
    )
    return found


def test_window_shape(submission, rng):
    _, (x, _) = windows(submission, rng)
    mistakes = {
        "no_feature_axis": (17, 3),
        "last_window_lost": (16, 3, 1),
        "window_without_target": (18, 3, 1),
        "axes_swapped": (17, 1, 3),
        "no_overlap": (6, 3, 1),
        "time_first": (3, 17, 1),
        "target_in_window": (17, 4, 1),
    }
    expect.shape(x, (17, 3, 1), mistakes=mistakes)


def standard(series):
    """Return the windows of the series with mean 0 and deviation 1."""
    series = (series - series.mean()) / series.std()
    return np.lib.stride_tricks.sliding_window_view(series, WIDTH)


def test_windows(submission, rng):
    series, (x, _) = windows(submission, rng)
    rows = np.lib.stride_tricks.sliding_window_view(series, WIDTH)
    mistakes = {
        "target_in_window": rows[1:, :, None],
        "time_reversed": rows[:-1, ::-1, None],
        "values_mixed": rows[:-1].T.reshape(17, 3, 1),
        "pieces": np.resize(series, (17, 3, 1)),
        "standardises": standard(series)[:-1, :, None],
    }
    found = expect.array(x)
    expect_order(found, rows[:-1, :, None])
    expect.close(found, rows[:-1, :, None], mistakes=mistakes)


def expect_order(found, right):
    def in_order(array):
        return array[np.argsort(array[:, 0, 0])]

    expect.that(
        found.shape != right.shape
        or np.allclose(found, right)
        or not np.allclose(in_order(found), in_order(right)),
        en="The windows are right but in another order; expected the order of time.",
        ko="윈도는 맞지만 순서가 다릅니다. 시간 순서여야 합니다.",
        misconception="shuffles_windows",
    )


def test_targets(submission, rng):
    series, (_, y) = windows(submission, rng)
    found = expect.array(y)
    expect.shape(found, (17,), mistakes={"target_rank": (17, 1)})
    mistakes = {
        "target_is_last_input": series[2:-1],
        "target_is_first_input": series[:-3],
        "target_not_aligned": np.roll(series[3:], -1),
        "skips_next_value": np.roll(series, -4)[:17],
    }
    expect.close(found, series[3:], mistakes=mistakes)
