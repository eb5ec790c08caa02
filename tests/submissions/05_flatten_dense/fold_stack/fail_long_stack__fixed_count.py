def fold_stack(stack):
    first, second = stack
    if first[2] == "relu":
        return [first, second]
    k1, b1, _ = first
    k2, b2, activation = second
    return [(k1 @ k2, b1 @ k2 + b2, activation)]
