"""Fold Dense layers that have no activation function between them."""


def fold_stack(stack):
    """Return the shortest stack that computes the same as the given one.

    Args:
        stack: List of Dense layers in the order of computation, at least one. Each
            is a tuple (kernel, bias, activation): float32 NumPy arrays of shapes
            (inputs, units) and (units,), then None or "relu".

    Returns:
        List of (kernel, bias, activation) of the same form; the arrays may also be
        tensors. stack itself stays as it is.

    Example:
        fold_stack([([[2.0]], [1.0], None), ([[3.0]], [0.5], "relu")])
        -> [([[6.0]], [3.5], "relu")], shown here without np.array
    """
    # BEGIN SOLUTION
    folded = []
    for kernel, bias, activation in stack:
        if folded and folded[-1][2] is None:
            # (x @ K1 + b1) @ K2 + b2 = x @ (K1 @ K2) + (b1 @ K2 + b2)
            first_kernel, first_bias, _ = folded.pop()
            bias = first_bias @ kernel + bias
            kernel = first_kernel @ kernel
        folded.append((kernel, bias, activation))
    return folded
    # END SOLUTION
