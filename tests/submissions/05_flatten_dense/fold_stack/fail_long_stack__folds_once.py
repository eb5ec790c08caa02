def fold_stack(stack):
    for i in range(len(stack) - 1):
        k1, b1, activation = stack[i]
        if activation is None:
            k2, b2, activation = stack[i + 1]
            merged = (k1 @ k2, b1 @ k2 + b2, activation)
            return [*stack[:i], merged, *stack[i + 2 :]]
    return list(stack)
