"""Checks of flatten_batch."""

from kerasdojo import expect


def check_no_list(out):
    expect.that(
        not isinstance(out, (list, tuple)),
        en="Found a list; expected one array or tensor.",
        ko="리스트를 반환했습니다. 배열이나 텐서 하나가 필요합니다.",
        misconception="returned_list",
    )


def test_output_shape(submission, rng):
    out = submission.flatten_batch(rng.normal(size=(3, 4, 5)))
    check_no_list(out)
    mistakes = {
        "flattens_batch": (60,),
        "flattens_into_one_row": (1, 60),
        "flattens_nothing": (3, 4, 5),
        "merges_wrong_axes": (12, 5),
        "samples_in_columns": (20, 3),
    }
    expect.shape(out, (3, 20), mistakes=mistakes)


def test_values(submission, rng):
    x = rng.normal(size=(3, 4, 5))
    expect.close(
        submission.flatten_batch(x),
        x.reshape(3, 20),
        mistakes={
            "column_major": x.reshape((3, 20), order="F"),
            "samples_mixed": x.reshape(20, 3).T,
            "rounds_to_int": x.reshape(3, 20).astype(int),
        },
    )
