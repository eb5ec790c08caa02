def fold_stack(stack):
    (k1, b1, _), (k2, b2, activation) = stack
    return k1 @ k2, b1 @ k2 + b2, activation
