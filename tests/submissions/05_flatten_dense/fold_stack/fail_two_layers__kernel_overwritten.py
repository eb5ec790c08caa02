def fold_stack(stack):
    out = []
    for kernel, bias, activation in stack:
        if out and out[-1][2] is None:
            k0, b0, _ = out.pop()
            kernel = k0 @ kernel
            bias = b0 @ kernel + bias
        out.append((kernel, bias, activation))
    return out
