def fold_stack(stack):
    folded = []
    for kernel, bias, activation in stack:
        if folded and folded[-1][2] is None:
            first_kernel, first_bias, _ = folded.pop()
            bias, kernel = first_bias @ kernel + bias, kernel
        folded.append((kernel, bias, activation))
    return folded
