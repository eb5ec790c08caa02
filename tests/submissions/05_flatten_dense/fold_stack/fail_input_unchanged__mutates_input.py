def fold_stack(stack):
    folded = []
    while stack:
        kernel, bias, activation = stack.pop(0)
        if folded and folded[-1][2] is None:
            first_kernel, first_bias, _ = folded.pop()
            bias = first_bias @ kernel + bias
            kernel = first_kernel @ kernel
        folded.append((kernel, bias, activation))
    return folded
