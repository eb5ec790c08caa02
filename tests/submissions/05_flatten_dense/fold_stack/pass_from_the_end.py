import copy


def fold_stack(stack):
    stack = copy.deepcopy(stack)
    out = [stack.pop()]
    while stack:
        kernel, bias, activation = stack.pop()
        if activation == "relu":
            out.insert(0, (kernel, bias, activation))
        else:
            k, b, a = out[0]
            out[0] = (kernel @ k, bias @ k + b, a)
    return out
