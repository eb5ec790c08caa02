def fold_stack(stack):
    kernel, bias, activation = stack[0]
    for next_kernel, next_bias, next_activation in stack[1:]:
        kernel = kernel @ next_kernel
        bias = bias @ next_kernel + next_bias
        activation = next_activation
    return [(kernel, bias, activation)]
