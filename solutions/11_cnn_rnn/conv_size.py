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
    # BEGIN SOLUTION
    height, width, channels = image_shape
    # "valid": only places where the whole kernel lies inside the image.
    lost = kernel_size - 1 if padding == "valid" else 0
    sides = [math.ceil((side - lost) / strides) for side in (height, width)]
    num_params = (kernel_size * kernel_size * channels + 1) * filters
    return (*sides, filters), num_params
    # END SOLUTION
