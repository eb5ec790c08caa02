r"""
tries = "four megabytes of output"
must = "output is cut"
gains = "flood"
"""

for _ in range(400):
    print("x" * 10_000)
