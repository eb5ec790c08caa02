"""Checks of grad_at."""

import numpy as np

from kerasdojo import expect

# The derivative of x * sin(x) at -2.
SLOPE = np.sin(-2.0) - 2.0 * np.cos(-2.0)

REASONS = ("plain_number_in_tape", "unwatched_constant", "outside_tape")

# A probe for gradients that are None: was a plain number passed to f, and did the
# tape record f (then `mark` is asked for its slope, thanks to the variable `one`)?
WHY_NONE = """
def why_none(grad_at):
    plain, recorded, one = [], [], tf.Variable(1.0)

    @tf.custom_gradient
    def mark(z):
        return z, lambda slope: (recorded.append(True), slope)[1]

    def f(x):
        if not tf.is_tensor(x):
            plain.append(True)
        return mark(x * one)

    grad_at(f, 3.0)
    return 0 if plain else 1 if recorded else 2
"""


def slope(submission, f, x):
    """Return what the student found, which is not None."""
    value = submission.grad_at(expect.code(f), x)
    if value is None:
        probe = expect.code(WHY_NONE)
        reason = REASONS[submission.evaluate("probe(grad_at)", probe=probe)]
        expect.fail(
            en="The gradient is None.", ko="기울기가 None입니다.", misconception=reason
        )
    return value


def nearly(value, exact):
    """Return the value itself if it is what a difference quotient could give."""
    near = abs(expect.array(value) - exact) < 0.2 * max(1, abs(exact))
    return value if np.all(near) else None


def test_values(submission):
    for f, x, y, exact in [
        ("lambda x: 3.0 * x**2 + 2.0 * x", 1.5, 9.75, 11.0),
        ("lambda x: x * tf.sin(x)", -2.0, 2 * np.sin(2.0), SLOPE),
    ]:
        value = slope(submission, f, x)
        mistakes = {
            "value_not_slope": y,
            "list_of_gradients": [exact],
            "finite_difference": lambda v=value, e=exact: nearly(v, e),
        }
        expect.close(value, exact, rtol=1e-3, mistakes=mistakes)


def test_integer_point(submission):
    value = submission.grad_at(expect.code("lambda x: x * x"), 3)
    if value is None:
        expect.fail(
            en="For the int 3 the gradient is None.",
            ko="정수 3에서 기울기가 None입니다.",
            misconception="integer_variable",
        )
    expect.close(value, 6.0)


def test_exact(submission):
    # Beside 1e5 the changes of exp drown in float32 rounding; slopes do not.
    value = slope(submission, "lambda x: 1e5 + tf.exp(x)", 3.0)
    expect.close(value, np.exp(3.0), mistakes={"finite_difference": value})
