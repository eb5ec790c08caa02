def fold_stack(stack):
    kernel, bias, _ = stack[0]
    for next_kernel, next_bias, _ in stack[1:]:
        kernel, bias = kernel @ next_kernel, bias @ next_kernel + next_bias
    return [(kernel, bias)]
