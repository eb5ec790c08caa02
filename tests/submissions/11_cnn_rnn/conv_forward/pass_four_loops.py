import numpy as np


def conv_forward(images, kernel, bias, strides=1):
    n, height, width, channels = images.shape
    side, _, _, filters = kernel.shape
    out = []
    for image in images:
        lines = []
        for top in range(0, height - side + 1, strides):
            line = []
            for left in range(0, width - side + 1, strides):
                pixel = []
                for f in range(filters):
                    total = float(bias[f])
                    for i in range(side):
                        for j in range(side):
                            for c in range(channels):
                                total += float(
                                    image[top + i, left + j, c] * kernel[i, j, c, f]
                                )
                    pixel.append(total)
                line.append(pixel)
            lines.append(line)
        out.append(lines)
    return np.array(out)
