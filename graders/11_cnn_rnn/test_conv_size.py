"""Checks of conv_size."""

from kerasdojo import expect


def expect_pair(found):
    expect.that(
        isinstance(found, (list, tuple)) and len(found) == 2,
        en="Expected a pair: `return output_shape, num_params`.",
        ko="두 값이 필요합니다: `return output_shape, num_params`.",
        misconception="not_a_pair",
    )
    return found


def test_output_shape(submission):
    shape, _ = expect_pair(submission.conv_size((11, 8, 3), 5, 3))
    mistakes = {
        "conv_keeps_size": (11, 8, 5),
        "channels_first": (5, 9, 6),
        "loses_whole_kernel": (8, 5, 5),
        "keeps_channels": (9, 6, 3),
        "filters_per_channel": (9, 6, 15),
        "square_only": (9, 9, 5),
        "height_and_width_swapped": (6, 9, 5),
        "has_batch_axis": (None, 9, 6, 5),
    }
    expect.equal(shape, (9, 6, 5), mistakes=mistakes)


def test_num_params(submission):
    _, count = expect_pair(submission.conv_size((11, 8, 2), 6, 5))
    mistakes = {
        "forgot_bias": 300,
        "ignores_channels": 156,
        "one_bias": 301,
        "kernel_is_a_line": 66,
        "depends_on_image": (25 * 2 + 1) * 6 * 7 * 4,
        "counts_like_dense": (11 * 8 * 2 + 1) * 6,
        "bias_per_channel": 302,
    }
    expect.equal(count, 306, mistakes=mistakes)


def test_strides(submission):
    shape, _ = expect_pair(submission.conv_size((11, 8, 1), 4, 3, strides=2))
    mistakes = {
        "ignores_strides": (9, 6, 4),
        "last_place_lost": (4, 3, 4),
        "valid_as_same": (6, 4, 4),
        "not_whole": (5.0, 3.5, 4),
    }
    expect.equal(shape, (5, 3, 4), mistakes=mistakes)
