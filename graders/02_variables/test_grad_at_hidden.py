"""Hidden checks of grad_at."""

from kerasdojo import expect


def test_automatic(submission, rng):
    x = float(rng.uniform(1.0, 3.0))
    f = expect.code("lambda x: x * tf.stop_gradient(x)")
    value = submission.grad_at(f, x)
    off = abs(expect.array(value) - 2 * x).max()
    mistakes = {"finite_difference": lambda: value if off < 0.2 * x else None}
    expect.close(value, x, mistakes=mistakes)
