def fold_stack(stack):
    folded, i = [], 0
    while i < len(stack):
        if i + 1 < len(stack) and stack[i][2] is None:
            (k1, b1, _), (k2, b2, activation) = stack[i : i + 2]
            folded.append((k1 @ k2, b1 @ k2 + b2, activation))
            i += 2
        else:
            folded.append(stack[i])
            i += 1
    return folded
