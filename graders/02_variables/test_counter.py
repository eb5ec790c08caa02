"""Checks of Counter."""

import keras
import numpy as np
import tensorflow as tf

from kerasdojo import expect

VARIABLE = (tf.Variable, keras.Variable)
NUMBER = (int, float, np.generic, np.ndarray)


def test_starts_at_zero(submission):
    count = submission.Counter().count
    mistakes = {"python_state": NUMBER, "plain_tensor": tf.Tensor}
    expect.kind(count, VARIABLE, mistakes=mistakes)
    expect.close(count, 0, mistakes={"count_has_axis": [0]})
    expect.that(
        expect.array(count).dtype.kind in "iu",
        en="The variable does not hold ints.",
        ko="변수의 dtype이 정수가 아닙니다.",
        misconception="float_counter",
    )


def test_adds(submission):
    counter = submission.Counter()
    steps = [3, 4, -2, 10]
    for k in steps:
        counter.add(k)
    value = counter.value()
    expect.kind(value, NUMBER, mistakes={"value_is_tensor": (tf.Tensor, *VARIABLE)})
    mistakes = {
        "overwrites": steps[-1],
        "counts_calls_of_add": len(steps),
        "absolute_steps": sum(map(abs, steps)),
    }
    expect.equal(value, sum(steps), mistakes=mistakes | {"sum_thrown_away": 0})


def test_same_variable(submission):
    counter = submission.Counter()
    before, start = counter.peek("count"), expect.array(counter.count)
    counter.add(5)
    expect.kind(counter.count, VARIABLE, mistakes={"rebinding": tf.Tensor})
    expect.that(
        counter.peek("count").same_as(before),
        en="After `add`, `count` is another object than before.",
        ko="`add`를 부른 뒤 `count`가 다른 객체가 되었습니다.",
        misconception="new_variable",
    )
    expect.close(counter.count, start + 5, mistakes={"python_state": start})
