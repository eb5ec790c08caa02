r"""
tries = "a call that never ends"
must = "it is killed, and the rest is graded"
gains = "hang"
"""


def double(x):
    while True:
        try:
            while True:
                pass
        except BaseException:
            continue
