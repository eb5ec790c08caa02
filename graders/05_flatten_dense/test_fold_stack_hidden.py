"""Hidden checks of fold_stack."""

from kerasdojo import expect


def draw(rng, sizes, activations):
    return [
        (
            rng.normal(size=(inputs, units)).astype("float32"),
            rng.normal(size=units).astype("float32"),
            activation,
        )
        for inputs, units, activation in zip(
            sizes[:-1], sizes[1:], activations, strict=True
        )
    ]


def merge(*layers):
    kernel, bias, _ = layers[0]
    for next_kernel, next_bias, _ in layers[1:]:
        kernel, bias = kernel @ next_kernel, bias @ next_kernel + next_bias
    return kernel, bias, layers[-1][2]


def check_stack(folded, expected, mistakes):
    expect.kind(folded, (list, tuple))
    expect.equal(len(folded), len(expected), mistakes=mistakes)
    for layer, right in zip(folded, expected, strict=True):
        expect.kind(layer, (list, tuple))
        expect.equal(len(layer), 3)
        expect.close(layer[0], right[0])
        expect.close(layer[1], right[1])
        expect.equal(layer[2], right[2])


def test_long_stack(submission, rng):
    activations = (None, None, "relu", None, None, None)
    stack = draw(rng, (2, 3, 4, 2, 3, 5, 1), activations)
    mistakes = {"folds_once": 5, "folds_pairs": 4, "keeps_last_only": 1}
    expected = [merge(*stack[:3]), merge(*stack[3:])]
    check_stack(submission.fold_stack(stack), expected, mistakes)
    check_stack(submission.fold_stack(stack[:1]), stack[:1], {"one_layer_lost": 0})


def test_input_unchanged(submission, rng):
    stack = draw(rng, (2, 3, 2, 3), (None, None, "relu"))
    after = submission.call("fold_stack", stack).args[0]
    expect.equal(len(after), 3, mistakes={"mutates_input": len(after)})
    for layer, before in zip(after, stack, strict=True):
        expect.kind(layer, (list, tuple))
        expect.unchanged(layer[0], before[0], misconception="mutates_input")
        expect.unchanged(layer[1], before[1], misconception="mutates_input")
