def make_matrix(rows, cols):
    return [[float(i * cols + j) for j in range(cols)] for i in range(rows)]
