def fold_stack(stack):
    return list(stack)
