def fold_stack(stack):
    if len(stack) < 2:
        return list(stack)
    (k1, b1, act), (k2, b2, next_act), *rest = stack
    if act is None:
        return fold_stack([(k1 @ k2, b1 @ k2 + b2, next_act), *rest])
    return [stack[0], *fold_stack(stack[1:])]
