def dense_forward(x, kernel, bias, activation=None):
    out = []
    for row in x:
        values = []
        for j in range(len(bias)):
            total = float(bias[j])
            for i in range(len(row)):
                total += float(row[i]) * float(kernel[i][j])
            if activation == "relu" and total < 0:
                total = 0.0
            values.append(total)
        out.append(values)
    return out
