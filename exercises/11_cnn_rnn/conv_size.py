"""How large is the output of a Conv2D layer, and how many parameters has it?"""

import math


def conv_size(image_shape, filters, kernel_size, strides=1, padding="valid"):
    """Return output shape and parameter count of a Conv2D layer.

    Args:
        image_shape: Shape of one image, (height, width, channels).
        filters: Number of filters, an int.
        kernel_size: Side of the square kernel, an int.
        strides: Step of the kernel in both directions, an int.
        padding: "valid" or "same".

    Returns:
        A pair (output_shape, num_params): (height, width, channels) of the output
        without a batch axis, and the number of parameters.

    Example:
        conv_size((28, 28, 1), 32, 3) -> ((26, 26, 32), 320)
    """
    # TODO: write your answer here
    raise NotImplementedError
